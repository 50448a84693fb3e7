import { entriesOf, get, isUnset, itemsOf, type Node, stringOf } from '../../tree/node.ts';

/**
 * Does a label selector match labels? One without requirements matches everything.
 *
 * @param prefix - what may stand before a key without a meaning here: Cilium's `k8s:`
 * @returns `undefined` where a value that the code does not decide stands in the way
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements
 */
export function selects(selector: Node | undefined, labels: Node | undefined, prefix?: RegExp): boolean | undefined {
  if (isUnset(selector)) return true;
  if (selector.kind !== 'map') return undefined;
  const keyOf = (key: string): string => (prefix === undefined ? key : key.replace(prefix, ''));
  const answers: (boolean | undefined)[] = [];
  const equal = get(selector, 'matchLabels');
  if (equal !== undefined && !isUnset(equal) && (equal.kind !== 'map' || equal.rest !== undefined)) answers.push(undefined);
  for (const { key, value } of entriesOf(equal)) answers.push(isOneOf(get(labels, keyOf(key)), [value]));
  const expressions = get(selector, 'matchExpressions');
  if (expressions?.kind === 'unknown' || (expressions?.kind === 'list' && expressions.rest !== undefined)) answers.push(undefined);
  for (const one of itemsOf(expressions)) answers.push(holds(one, labels, keyOf));
  return all(answers);
}

/** Three-valued "and". */
const all = (answers: readonly (boolean | undefined)[]): boolean | undefined =>
  answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;

function holds(expression: Node, labels: Node | undefined, keyOf: (key: string) => string): boolean | undefined {
  const key = stringOf(get(expression, 'key'));
  if (key === undefined) return undefined;
  const label = get(labels, keyOf(key));
  const values = itemsOf(get(expression, 'values'));
  switch (stringOf(get(expression, 'operator'))) {
    case 'In':
      return isOneOf(label, values);
    case 'NotIn':
      return not(isOneOf(label, values));
    case 'Exists':
      return label?.kind === 'unknown' ? undefined : !isUnset(label);
    case 'DoesNotExist':
      return label?.kind === 'unknown' ? undefined : isUnset(label);
    default:
      return undefined;
  }
}

const not = (answer: boolean | undefined): boolean | undefined => (answer === undefined ? undefined : !answer);

function isOneOf(label: Node | undefined, values: readonly Node[]): boolean | undefined {
  if (isUnset(label)) return false;
  const text = stringOf(label);
  const wanted = values.map(stringOf);
  if (text !== undefined && wanted.includes(text)) return true;
  return text === undefined || wanted.includes(undefined) ? undefined : false;
}

/** Has a selector no requirement, so that it takes everything? */
export const isEmptySelector = (selector: Node | undefined): boolean =>
  isUnset(selector) ||
  (selector.kind === 'map' &&
    selector.rest === undefined &&
    ['matchLabels', 'matchExpressions'].every((key) => {
      const part = get(selector, key);
      return isUnset(part) || (part.kind === 'map' && part.entries.size === 0) || (part.kind === 'list' && part.items.length === 0);
    }));

/** `app=web,tier in (a, b)`; empty for a selector without requirements. */
export function selectorInWords(selector: Node | undefined): string {
  const equal = entriesOf(get(selector, 'matchLabels')).map(({ key, value }) => `${key}=${stringOf(value) ?? '?'}`);
  const expressions = itemsOf(get(selector, 'matchExpressions')).map((one) => {
    const values = itemsOf(get(one, 'values')).map((value) => stringOf(value) ?? '?');
    return `${stringOf(get(one, 'key')) ?? '?'} ${stringOf(get(one, 'operator')) ?? '?'}${values.length > 0 ? ` (${values.join(', ')})` : ''}`;
  });
  return [...equal, ...expressions].join(',');
}
