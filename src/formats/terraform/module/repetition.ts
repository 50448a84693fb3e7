import { type Node, stringOf, unknownNode } from '../../../tree/node.ts';
import { type Span, textOf } from '../../../tree/span.ts';
import { elementsOf } from '../evaluate/elements.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { numberOf } from '../evaluate/scalar.ts';
import type { Scope } from '../evaluate/scope.ts';
import { mapNode, scalarNode } from '../evaluate/value.ts';
import type { Body } from '../syntax/body.ts';

/** What `count` or `for_each` makes of a resource or a module call. */
export interface Repetition {
  /** Is it one without a key, a list of instances, or a map of them? `open` where only one symbolic instance is known. */
  readonly form: 'one' | 'list' | 'map' | 'open';
  readonly copies: readonly Copy[];
  /** One that stands for all the instances that the code does not tell. */
  readonly symbolic?: Copy;
  /** Why there may be such. */
  readonly rest?: string;
}

export interface Copy {
  readonly key?: number | string;
  /** `each` or `count` of this instance. */
  readonly names: Readonly<Record<string, Node>>;
  /** Under which condition it exists, where that is not known. */
  readonly condition?: string;
}

/** More instances of one block are judged as one: they differ in their index only. */
const maxCopies = 500;

/**
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/count
 * @see https://developer.hashicorp.com/terraform/language/meta-arguments/for_each
 */
export function repetitionOf(body: Body, scope: Scope): Repetition {
  const count = body.attributes.get('count');
  if (count) {
    const value = evaluate(count.expression, scope);
    const number = numberOf(value);
    if (number === undefined) return open(count.span, value);
    if (number > maxCopies) return { form: 'open', copies: [], symbolic: { names: symbolicNames(count.span) }, rest: `count is ${number}` };
    const copies = Array.from({ length: Math.max(0, Math.trunc(number)) }, (_, index) => ({
      key: index,
      names: { count: object({ index: scalarNode(index, count.expression.span) }, count.span) },
    }));
    return { form: 'list', copies };
  }
  const forEach = body.attributes.get('for_each');
  if (!forEach) return { form: 'one', copies: [{ names: {} }] };
  const value = evaluate(forEach.expression, scope);
  const elements = elementsOf(value);
  if (!elements || elements.items.length > maxCopies) return open(forEach.span, value);
  let { rest } = elements;
  const copies = elements.items.flatMap(({ key, value: each }): Copy[] => {
    // Of a list, which Terraform refuses here, the values count, as with toset().
    const name = value.kind === 'list' ? each : key;
    const text = stringOf(name);
    if (text === undefined) {
      rest ??= name.kind === 'unknown' ? name.reason : 'a key is not a text';
      return [];
    }
    return [
      { key: text, names: { each: object({ key: { ...scalarNode(text, name.span), ...trailOf(name) }, value: each }, forEach.span) } },
    ];
  });
  return rest === undefined
    ? { form: 'map', copies }
    : { form: 'map', copies, rest, symbolic: { names: symbolicNames(forEach.span), condition: shortened(textOf(forEach.span)) } };
}

const trailOf = ({ trail }: Node) => (trail ? { trail } : {});

const open = (place: Span, value: Node): Repetition => ({
  form: 'open',
  copies: [],
  symbolic: { names: symbolicNames(place), condition: shortened(textOf(place)) },
  rest: value.kind === 'unknown' ? value.reason : 'the number of instances is not known',
});

const symbolicNames = (place: Span): Copy['names'] => {
  const differs = (name: string): Node => unknownNode(`${name} differs between the instances`, place);
  return {
    count: object({ index: differs('count.index') }, place),
    each: object({ key: differs('each.key'), value: differs('each.value') }, place),
  };
};

const object = (values: Readonly<Record<string, Node>>, place: Span): Node =>
  mapNode(
    Object.entries(values).map(([key, value]) => ({ key, keySpan: value.span, value })),
    place,
  );

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

/** An instance in an address: `[0]`, `["a"]`. */
export const keyText = ({ key }: Copy): string => (key === undefined ? '' : `[${JSON.stringify(key)}]`);
