import { type Entry, isUnset, type Node, stringOf, unknownNode } from '../../../tree/node.ts';
import type { Expression } from '../syntax/expression.ts';
import { compareTexts } from './elements.ts';
import { equalNodes } from './equality.ts';
import { boolOf, numberOf } from './scalar.ts';
import { failedNode, isSetOfValues, listNode, mapNode, scalarNode, setNode } from './value.ts';

/** A type constraint. */
export type Type =
  | { readonly kind: 'any' | 'string' | 'number' | 'bool' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly of: Type }
  | { readonly kind: 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'object'; readonly attributes: ReadonlyMap<string, AttributeType> };

export interface AttributeType {
  readonly type: Type;
  readonly optional: boolean;
  /** What an attribute that is not set becomes. */
  readonly fallback?: Expression;
}

const any: Type = { kind: 'any' };

/**
 * Reads `type = …` of a variable. What is not understood takes any value.
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 */
export function typeOf(expression: Expression | undefined): Type {
  // Configurations of old have it in quotes.
  const word = expression?.kind === 'root' ? expression.name : expression?.kind === 'literal' ? expression.value : undefined;
  if (word === 'string' || word === 'number' || word === 'bool') return { kind: word };
  if (word === 'list' || word === 'set' || word === 'map') return { kind: word, of: any };
  if (expression?.kind !== 'call') return any;
  const [argument] = expression.arguments;
  switch (expression.name) {
    case 'list':
    case 'set':
    case 'map':
      return { kind: expression.name, of: typeOf(argument) };
    case 'tuple':
      return argument?.kind === 'tuple' ? { kind: 'tuple', items: argument.items.map(typeOf) } : any;
    case 'object':
      return argument?.kind === 'object' ? { kind: 'object', attributes: new Map(argument.items.map(attributeOf)) } : any;
    default:
      return any;
  }
}

function attributeOf({ key, value }: { readonly key: Expression; readonly value: Expression }): [string, AttributeType] {
  const name = key.kind === 'literal' ? String(key.value) : '';
  if (value.kind !== 'call' || value.name !== 'optional') return [name, { type: typeOf(value), optional: false }];
  const [type, fallback] = value.arguments;
  return [name, { type: typeOf(type), optional: true, ...(fallback ? { fallback } : {}) }];
}

/**
 * A value as one of a type, as Terraform converts it. Unknown values and null stay what they are.
 *
 * @param preset - evaluates the default of an optional attribute
 */
export function convert(node: Node, type: Type, preset: (expression: Expression) => Node): Node {
  if (node.kind === 'unknown' || isUnset(node)) return node;
  switch (type.kind) {
    case 'any':
      return node;
    case 'string': {
      const text = stringOf(node);
      if (text === undefined) return refused(node, 'a string');
      return node.kind === 'scalar' && typeof node.value === 'string' ? node : { ...node, ...scalarNode(text, node.span) };
    }
    case 'number': {
      const number = numberOf(node);
      return number === undefined ? refused(node, 'a number') : { ...node, ...scalarNode(number, node.span) };
    }
    case 'bool': {
      const truth = boolOf(node);
      return truth === undefined ? refused(node, 'a bool') : { ...node, ...scalarNode(truth, node.span) };
    }
    case 'list':
    case 'set':
      return sequence(node, { ...type, kind: type.kind }, preset);
    case 'tuple':
      if (node.kind !== 'list') return refused(node, 'a tuple');
      return { ...node, items: node.items.map((item, index) => convert(item, type.items[index] ?? any, preset)) };
    case 'map':
      if (node.kind !== 'map') return refused(node, 'a map');
      return withTrail(
        mapNode(
          unifiedEntries([...node.entries.values()].map((entry) => ({ ...entry, value: convert(entry.value, type.of, preset) }))),
          node.span,
          node.rest,
        ),
        node,
      );
    case 'object':
      return node.kind === 'map' ? object(node, type.attributes, preset) : refused(node, 'an object');
  }
}

const refused = (node: Node, wanted: string): Node => failedNode(`${wanted} is required here`, node.span);

const withTrail = (made: Node, { trail }: Node): Node => (trail ? { ...made, trail } : made);

function sequence(node: Node, type: { readonly kind: 'list' | 'set'; readonly of: Type }, preset: (expression: Expression) => Node): Node {
  if (node.kind !== 'list') return refused(node, `a ${type.kind}`);
  const items = unifiedItems(node.items.map((item) => convert(item, type.of, preset)));
  const { span, rest } = node;
  if (type.kind === 'list') return withTrail(listNode(items, span, rest), node);
  return withTrail(toSet(items, span, rest), node);
}

function object(
  node: Node & { kind: 'map' },
  attributes: ReadonlyMap<string, AttributeType>,
  preset: (expression: Expression) => Node,
): Node {
  const entries: Entry[] = [];
  for (const [key, { type, optional, fallback }] of attributes) {
    const entry = node.entries.get(key);
    if (entry && !(optional && fallback && isUnset(entry.value))) {
      entries.push({ ...entry, value: convert(entry.value, type, preset) });
      continue;
    }
    const keySpan = entry?.keySpan ?? fallback?.span ?? node.span;
    if (!entry && node.rest !== undefined) entries.push({ key, keySpan, value: unknownNode(node.rest, node.span) });
    else if (!optional) return failedNode(`the attribute "${key}" is required here`, node.span);
    else entries.push({ key, keySpan, value: fallback ? convert(preset(fallback), type, preset) : scalarNode(null, node.span) });
  }
  return withTrail({ ...mapNode(entries, node.span), ...(node.header ? { header: node.header } : {}) }, node);
}

/** Elements of one collection have one type: texts, where one of several scalars is a text. */
export function unifiedItems(items: readonly Node[]): readonly Node[] {
  const kinds = new Set(items.map((item) => (item.kind === 'scalar' && item.value !== null ? typeof item.value : undefined)));
  kinds.delete(undefined);
  if (kinds.size < 2) return items;
  return items.map((item) => {
    const text = item.kind === 'scalar' && typeof item.value !== 'string' ? stringOf(item) : undefined;
    return text === undefined ? item : { ...item, ...scalarNode(text, item.span) };
  });
}

function unifiedEntries(entries: readonly Entry[]): readonly Entry[] {
  const values = unifiedItems(entries.map((entry) => entry.value));
  return entries.map((entry, index) => ({ ...entry, value: values[index] as Node }));
}

/** Distinct values, in the order in which Terraform goes through a set. */
export function toSet(items: readonly Node[], span: Node['span'], rest?: string): Node {
  const kept: Node[] = [];
  let open = rest;
  const scalars = new Set<unknown>();
  for (const item of items) {
    if (item.kind === 'unknown') {
      // It may be one of the others.
      open ??= item.reason;
      kept.push(item);
    } else if (item.kind === 'scalar') {
      if (!scalars.has(item.value)) kept.push(item);
      scalars.add(item.value);
    } else if (!kept.some((one) => equalNodes(one, item) === true)) kept.push(item);
  }
  return setNode(kept.sort(compareMembers), span, open);
}

function compareMembers(one: Node, other: Node): number {
  if (one.kind !== 'scalar' || other.kind !== 'scalar') return 0;
  if (typeof one.value === 'number' && typeof other.value === 'number') return one.value - other.value;
  return compareTexts(one.text, other.text);
}

/** The items of a list that is a set already, or of one that becomes one. */
export const asSet = (node: Node & { kind: 'list' }): Node =>
  isSetOfValues(node) ? node : toSet(unifiedItems(node.items), node.span, node.rest);
