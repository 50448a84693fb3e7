import { type Entry, entriesOf, entryOf, isUnset, type MapNode, missingIn, type Node } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import type { Span } from '../../tree/span.ts';
// From github.com/compose-spec/compose-go/v2 2.16.2, schema/compose-spec.json, unchanged; Apache License 2.0,
// copyright 2020 The Compose Specification Authors.
import validate from './compose-spec.schema.json?validator';

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Says what Docker Compose would refuse in a merged project, each thing once, at its place. */
export function violations(tree: MapNode, notice: (notice: Notice) => void): void {
  hiddenServices(tree, notice);
  const errors = errorsIn(plain(tree) as Record<string, unknown>);
  const told = new Set<string>();
  for (const [path, group] of byPlace(errors)) {
    const target = nodeAt(tree, path);
    // Whatever is wrong inside of an alternative is told there, and not again for the whole.
    const isToldInside = [...told].some((other) => other.startsWith(`${path}/`)) && !group.some(isPlain);
    if (!target || isToldInside) continue;
    const found = describe(path, group, target);
    if (!found) continue;
    told.add(path);
    const { source } = found.place;
    notice({
      code: 'schema-violation',
      message: `${found.problem}; docker compose would refuse this file`,
      lost: /^\/services(\/[^/]+)?$/.test(path) && target.node.kind !== 'map',
      file: source.path,
      span: found.place,
    });
  }
}

/** Services that are no mapping but a variable: there is nothing to judge them by. */
function hiddenServices(tree: MapNode, notice: (notice: Notice) => void): void {
  const services = entryOf(tree, 'services');
  for (const { key, value } of [...(services ? [services] : []), ...entriesOf(services?.value)]) {
    if (value.kind !== 'unknown') continue;
    const name = value === services?.value ? key : `services.${key}`;
    const message = `${name} must be a mapping, and a variable is only a text; docker compose would refuse this file`;
    notice({ code: 'schema-violation', message, lost: true, file: value.span.source.path, span: value.span });
  }
}

/**
 * The schema calls each setting of a service strange as soon as one of them is wrong. So strange settings are looked
 * for once more without those that are wrong.
 */
function errorsIn(value: Record<string, unknown>): readonly SchemaError[] {
  if (validate(value)) return [];
  const isStrange = ({ keyword }: SchemaError): boolean => keyword === 'unevaluatedProperties';
  const wrong = ((validate.errors ?? []) as readonly SchemaError[]).filter((error) => !isStrange(error));
  for (const { instancePath } of wrong) {
    const [collection, name, setting] = instancePath.split('/').slice(1).map(unescaped);
    const owner = (value[collection ?? ''] as Record<string, unknown> | undefined)?.[name ?? ''];
    if (setting !== undefined && typeof owner === 'object' && owner !== null) delete (owner as Record<string, unknown>)[setting];
  }
  validate(value);
  return [...wrong, ...((validate.errors ?? []) as readonly SchemaError[]).filter(isStrange)];
}

const unescaped = (key: string): string => key.replaceAll('~1', '/').replaceAll('~0', '~');

const isPlain = ({ keyword }: SchemaError): boolean => !['oneOf', 'anyOf', 'type', 'if'].includes(keyword);

/** Errors by the value that they are about, the innermost values first. */
function byPlace(errors: readonly SchemaError[]): readonly (readonly [string, readonly SchemaError[]])[] {
  const places = new Map<string, SchemaError[]>();
  for (const error of errors) places.set(error.instancePath, [...(places.get(error.instancePath) ?? []), error]);
  return [...places].sort(([one], [other]) => other.split('/').length - one.split('/').length);
}

interface Target {
  readonly node: Node;
  /** How people name it: `services.web.ports[0]`. */
  readonly name: string;
}

function nodeAt(tree: Node, path: string): Target | undefined {
  let node: Node | undefined = tree;
  let name = '';
  for (const escaped of path.split('/').slice(1)) {
    const key = unescaped(escaped);
    name += node?.kind === 'list' ? `[${key}]` : `${name === '' ? '' : '.'}${key}`;
    node = node?.kind === 'list' ? node.items[Number(key)] : entryOf(node, key)?.value;
  }
  return node && { node, name: name || 'the file' };
}

/** One sentence for all that is wrong with one value. */
function describe(path: string, errors: readonly SchemaError[], { node, name }: Target): { problem: string; place: Span } | undefined {
  const strange = errors.find(({ keyword }) => keyword === 'additionalProperties' || keyword === 'unevaluatedProperties');
  if (strange) {
    const key = String(strange.params['additionalProperty'] ?? strange.params['unevaluatedProperty']);
    const entry: Entry | undefined = entryOf(node, key);
    if (!entry) return undefined;
    return {
      problem: /^\/(services|networks|volumes|secrets|configs)$/.test(path)
        ? `${key} is no name for an entry of ${name}`
        : `${name} has no setting ${key}`,
      place: entry.keySpan,
    };
  }
  if (missingIn(node) !== undefined) return undefined;
  const place = node.span;
  const types = [
    ...new Set(errors.filter(({ keyword }) => keyword === 'type').flatMap(({ params }) => params['type'] as string | string[])),
  ];
  const other = errors.find((error) => isPlain(error) && concerns(error, node));
  const isOfType = types.some((type) => isOf(node, type));
  if (other) return { problem: sentence(name, other), place };
  if (types.length > 0 && !isOfType) return { problem: `${name} must be ${listed(types)}`, place };
  return undefined;
}

/** Is the error about values of the node's kind, rather than from an alternative for another kind? */
function concerns({ keyword }: SchemaError, node: Node): boolean {
  if (keyword === 'required') return node.kind === 'map';
  return /Items$/.test(keyword) ? node.kind === 'list' : node.kind === 'scalar';
}

const words: Readonly<Record<string, string>> = {
  string: 'a text (put it in quotes)',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping',
  array: 'a list',
  null: 'empty',
};

function listed(types: readonly string[]): string {
  const names = types.filter((type) => type !== 'null').map((type) => words[type] ?? type);
  return names.length < 2 ? (names[0] ?? 'empty') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function sentence(name: string, { keyword, params, message }: SchemaError): string {
  switch (keyword) {
    case 'enum':
      return `${name} must be one of ${(params['allowedValues'] as readonly unknown[]).map(String).join(', ')}`;
    case 'required':
      return `${name} lacks the setting ${String(params['missingProperty'])}`;
    case 'uniqueItems':
      return `${name} holds the same entry twice`;
    case 'pattern':
      return `${name} has a value that is not accepted there`;
    default:
      return `${name} ${message ?? 'is not as it should be'}`;
  }
}

function isOf(node: Node, type: string): boolean {
  if (node.kind === 'list') return type === 'array';
  if (node.kind === 'map') return type === 'object';
  if (node.kind === 'unknown') return true;
  if (isUnset(node)) return type === 'null';
  return type === 'integer' ? Number.isInteger(node.value) : typeof node.value === type;
}

/** The tree as plain values. What is not known becomes a text; errors about it are dropped later. */
function plain(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(plain);
    case 'map':
      return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plain(value)]));
    case 'unknown':
      return `\${${node.reason}}`;
  }
}
