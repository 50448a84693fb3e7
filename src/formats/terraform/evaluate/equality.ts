import type { Node } from '../../../tree/node.ts';
import { isSet } from './value.ts';

/**
 * Are two values equal? Values of different types are not.
 *
 * @returns undefined where that is not known
 */
export function equalNodes(one: Node, other: Node): boolean | undefined {
  if (one.kind === 'unknown' || other.kind === 'unknown') {
    // What is surely set is not null.
    const known = one.kind === 'unknown' ? other : one;
    const unknown = one.kind === 'unknown' ? one : other;
    return known.kind === 'scalar' && known.value === null && isSet(unknown) === true ? false : undefined;
  }
  if (one.kind === 'scalar' || other.kind === 'scalar')
    return one.kind === other.kind && (one as { value: unknown }).value === (other as { value: unknown }).value;
  if (one.kind === 'list' && other.kind === 'list') {
    if (one.rest !== undefined || other.rest !== undefined) return undefined;
    if (one.items.length !== other.items.length) return false;
    return all(one.items.map((item, index) => equalNodes(item, other.items[index] as Node)));
  }
  if (one.kind === 'map' && other.kind === 'map') {
    if (one.rest !== undefined || other.rest !== undefined) return undefined;
    if (one.entries.size !== other.entries.size) return false;
    return all(
      [...one.entries].map(([key, { value }]) => {
        const counterpart = other.entries.get(key);
        return counterpart ? equalNodes(value, counterpart.value) : false;
      }),
    );
  }
  return false;
}

/** False as soon as one is; true where all are. */
const all = (answers: readonly (boolean | undefined)[]): boolean | undefined =>
  answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
