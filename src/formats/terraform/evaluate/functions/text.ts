import type { BuiltIn } from '../call.ts';
import { aimed, targetOf } from '../target.ts';
import { pendingNode } from '../value.ts';
import { plain, resultOf, textsOf, whenKnown } from './arguments.ts';
import { characters } from './characters.ts';

/** https://developer.hashicorp.com/terraform/language/functions, "String functions": those without patterns. */
export const textFunctions: Readonly<Record<string, BuiltIn>> = {
  chomp: plain(['text'], (text) => text.replace(/(\r\n|\n|\r)+$/, '')),
  endswith: plain(['text', 'text'], (text, end) => text.endsWith(end)),
  indent: plain(['number', 'text'], (spaces, text) =>
    spaces > 1_000 || spaces < 0 ? undefined : text.replaceAll('\n', `\n${' '.repeat(spaces)}`),
  ),
  join: (values, place) => {
    const lists = values.slice(1);
    const [only] = lists.length === 1 && lists[0]?.kind === 'list' && lists[0].rest === undefined ? lists[0].items : [];
    const target = lists[0]?.kind === 'list' && lists[0].items.length === 1 ? targetOf(only) : targetOf(lists[0]);
    const result = whenKnown(values, place, () => {
      const texts = lists.map(textsOf);
      const separator = values[0]?.kind === 'scalar' && typeof values[0].value === 'string' ? values[0].value : undefined;
      if (separator === undefined || lists.length === 0 || texts.includes(undefined)) return undefined;
      const all = (texts as readonly (readonly string[])[]).flat();
      return all.length * separator.length > 4_000_000 ? pendingNode('the text is too long', place) : resultOf(all.join(separator), place);
    });
    // join("", resource[*].id): the old way to name a resource of which there is one at most.
    return result?.kind === 'unknown' && target ? aimed(result, target) : result;
  },
  lower: plain(['text'], (text) => text.toLowerCase()),
  split: plain(['text', 'text'], (separator, text) => (separator === '' ? [...text] : text.split(separator))),
  startswith: plain(['text', 'text'], (text, start) => text.startsWith(start)),
  strcontains: plain(['text', 'text'], (text, part) => text.includes(part)),
  strlen: plain(['text'], (text) => characters(text).length),
  strrev: plain(['text'], (text) => characters(text).toReversed().join('')),
  substr: plain(['text', 'number', 'number'], (text, offset, length) => {
    if (!Number.isInteger(offset) || !Number.isInteger(length)) return undefined;
    const all = characters(text);
    const start = offset < 0 ? Math.max(0, offset + all.length) : offset;
    return all.slice(start, length < 0 ? undefined : start + length).join('');
  }),
  title: plain(['text'], (text) =>
    text.replace(/(^|[^\p{L}\p{N}_])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  trim: plain(['text', 'text'], (text, cutset) => {
    const set = new Set(cutset);
    const all = [...text];
    let [start, end] = [0, all.length];
    while (start < end && set.has(all[start] as string)) start++;
    while (end > start && set.has(all[end - 1] as string)) end--;
    return all.slice(start, end).join('');
  }),
  trimprefix: plain(['text', 'text'], (text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimspace: plain(['text'], (text) => text.replace(/^[\s\u0085]+|[\s\u0085]+$/g, '')),
  trimsuffix: plain(['text', 'text'], (text, suffix) => (suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text)),
  upper: plain(['text'], (text) => text.toUpperCase()),
};
