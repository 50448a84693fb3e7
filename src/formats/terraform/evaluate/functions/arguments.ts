import { missingIn, type Node, type Scalar, stringOf } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
import type { BuiltIn } from '../call.ts';
import { boolOf, numberOf } from '../scalar.ts';
import { listNode, pendingNode, scalarNode } from '../value.ts';

interface Kinds {
  readonly text: string;
  readonly number: number;
  readonly bool: boolean;
}
type Kind = keyof Kinds;
type Values<K extends readonly Kind[]> = { readonly [I in keyof K]: Kinds[K[I] & Kind] };

/** Longer results are no settings; building them is what an attacker would want. */
const maxLength = 4_000_000;

/**
 * A function of scalars that all have to be known.
 *
 * @param compute - gives a scalar, a list of scalars, or undefined for what the function does not take
 */
export function plain<const K extends readonly Kind[]>(
  kinds: K,
  compute: (...values: Values<K>) => Scalar | readonly Scalar[] | undefined,
): BuiltIn {
  return (values, place) => {
    if (values.length !== kinds.length) return undefined;
    return whenKnown(values, place, () => {
      const converted = values.map((value, index) => scalarOf(value, kinds[index] as Kind));
      return converted.includes(undefined) ? undefined : resultOf(compute(...(converted as unknown as Values<K>)), place);
    });
  };
}

/** What a computation gave, located at the call. */
export function resultOf(result: Scalar | readonly Scalar[] | undefined, place: Span): Node | undefined {
  if (result === undefined) return undefined;
  if (Array.isArray(result))
    return listNode(
      (result as readonly Scalar[]).map((one) => scalarNode(one, place)),
      place,
    );
  if (typeof result === 'string' && result.length > maxLength) return pendingNode(`the text is longer than ${maxLength} characters`, place);
  return scalarNode(result as Scalar, place);
}

/** Computes where all of the arguments are known; else the result is not. */
export function whenKnown(values: readonly Node[], place: Span, compute: () => Node | undefined): Node | undefined {
  for (const value of values) {
    const missing = missingIn(value);
    if (missing !== undefined) return pendingNode(missing, place);
  }
  return compute();
}

function scalarOf(node: Node, kind: Kind): string | number | boolean | undefined {
  if (kind === 'text') return stringOf(node);
  return kind === 'number' ? numberOf(node) : boolOf(node);
}

/** The texts of a list that is known; nothing where one of them is no text. */
export function textsOf(node: Node | undefined): readonly string[] | undefined {
  if (node?.kind !== 'list') return undefined;
  const texts = node.items.map(stringOf);
  return texts.includes(undefined) ? undefined : (texts as readonly string[]);
}
