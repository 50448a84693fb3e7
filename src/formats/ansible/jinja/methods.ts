import type { Node, ScalarNode } from '../../../tree/node.ts';
import { argument, type Given, textGiven } from './given.ts';
import { maxText } from './operators.ts';
import type { Surroundings } from './surroundings.ts';
import { made, madeList, pythonText } from './value.ts';

/**
 * Methods of Python's texts, lists and dicts that change nothing.
 *
 * @returns `undefined` for those that are not known here
 * @see https://docs.python.org/3/library/stdtypes.html
 */
export function methods(of: Exclude<Node, { kind: 'unknown' }>, name: string, given: Given, around: Surroundings): Node | undefined {
  switch (of.kind) {
    case 'map':
      return ofMap(of, name, given, around);
    case 'list':
      return ofList(of, name, given, around);
    case 'scalar':
      return typeof of.value === 'string' ? ofText(of, of.value, name, given, around) : undefined;
  }
}

function ofMap(of: Extract<Node, { kind: 'map' }>, name: string, given: Given, { span }: Surroundings): Node | undefined {
  const entries = [...of.entries.values()];
  switch (name) {
    case 'items':
      return madeList(
        entries.map(({ key, keySpan, value }) => madeList([made(key, keySpan), value], value.span)),
        of.span,
        of.rest,
      );
    case 'keys':
      return madeList(
        entries.map(({ key, keySpan }) => made(key, keySpan)),
        of.span,
        of.rest,
      );
    case 'values':
      return madeList(
        entries.map(({ value }) => value),
        of.span,
        of.rest,
      );
    case 'get': {
      const found = of.entries.get(textGiven(given, 0) ?? '')?.value;
      return found ?? (of.rest === undefined ? (argument(given, 1) ?? made(null, span)) : undefined);
    }
    default:
      return undefined;
  }
}

function ofList(of: Extract<Node, { kind: 'list' }>, name: string, given: Given, around: Surroundings): Node | undefined {
  const wanted = textGiven(given, 0);
  if (of.rest !== undefined || wanted === undefined) return undefined;
  const texts = of.items
    .map((item) => around.resolve(item, 'shallow'))
    .map((item) => (item.kind === 'scalar' ? pythonText(item) : undefined));
  if (texts.includes(undefined)) return undefined;
  if (name === 'count') return made(texts.filter((text) => text === wanted).length, around.span);
  return name === 'index' && texts.includes(wanted) ? made(texts.indexOf(wanted), around.span) : undefined;
}

function ofText(of: ScalarNode, text: string, name: string, given: Given, around: Surroundings): Node | undefined {
  const one = textGiven(given, 0);
  const result = (value: string | number | boolean): Node => made(value, around.span, of.trail);
  switch (name) {
    case 'lower':
      return result(text.toLowerCase());
    case 'upper':
      return result(text.toUpperCase());
    case 'title':
      return result(text.replace(/[A-Za-z]+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()));
    case 'capitalize':
      return result(text.charAt(0).toUpperCase() + text.slice(1).toLowerCase());
    case 'strip':
      return result(stripped(text, one, 'both'));
    case 'lstrip':
      return result(stripped(text, one, 'start'));
    case 'rstrip':
      return result(stripped(text, one, 'end'));
    case 'startswith':
      return one === undefined ? undefined : result(text.startsWith(one));
    case 'endswith':
      return one === undefined ? undefined : result(text.endsWith(one));
    case 'find':
      return one === undefined ? undefined : result(text.indexOf(one));
    case 'isdigit':
      return result(/^\d+$/.test(text));
    case 'split':
      return textList(splitText(text, one, limitOf(given)), around);
    case 'splitlines':
      return textList(text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/), around);
    case 'join':
      return joinedBy(text, argument(given, 0), around);
    case 'replace': {
      const other = textGiven(given, 1);
      if (one === undefined || other === undefined || given.positional.length > 2) return undefined;
      const replaced = text.replaceAll(one, () => other);
      return replaced.length > maxText ? undefined : result(replaced);
    }
    case 'format': {
      const formatted = braceFormatted(text, given);
      return formatted === undefined ? undefined : result(formatted);
    }
    default:
      return undefined;
  }
}

const textList = (texts: readonly string[], { span }: Surroundings): Node =>
  madeList(
    texts.map((text) => made(text, span)),
    span,
  );

const limitOf = (given: Given): number | undefined => {
  const node = argument(given, 1, 'maxsplit');
  return node?.kind === 'scalar' && typeof node.value === 'number' && node.value >= 0 ? node.value : undefined;
};

/** Cuts a text as Python does: at runs of white space where no separator is given. */
export function splitText(text: string, separator: string | undefined, limit: number | undefined): readonly string[] {
  const words = separator === undefined ? text.trim().split(/\s+/) : text.split(separator);
  if (separator === undefined && text.trim() === '') return [];
  if (limit === undefined || words.length <= limit + 1) return words;
  if (separator !== undefined) return [...words.slice(0, limit), words.slice(limit).join(separator)];
  const rest = new RegExp(`^\\s*(?:\\S+\\s+){${limit}}`).exec(text)?.[0].length ?? 0;
  return [...words.slice(0, limit), text.slice(rest).trimEnd()];
}

/** Takes white space, or any of some characters, off the ends of a text. */
export function stripped(text: string, chars: string | undefined, where: 'start' | 'end' | 'both'): string {
  const isOff = (char: string | undefined): boolean => char !== undefined && (chars === undefined ? /\s/.test(char) : chars.includes(char));
  let start = 0;
  let end = text.length;
  if (where !== 'end') while (start < end && isOff(text[start])) start++;
  if (where !== 'start') while (end > start && isOff(text[end - 1])) end--;
  return text.slice(start, end);
}

function joinedBy(separator: string, list: Node | undefined, around: Surroundings): Node | undefined {
  if (list?.kind !== 'list' || list.rest !== undefined) return undefined;
  const items = list.items.map((item) => around.resolve(item, 'shallow'));
  if (items.some((item) => item.kind !== 'scalar' || typeof item.value !== 'string')) return undefined;
  const text = items.map((item) => (item.kind === 'scalar' ? String(item.value) : '')).join(separator);
  return text.length > maxText ? undefined : made(text, around.span);
}

/** `'{}-{name}'.format(…)`; widths and conversions are not followed. */
function braceFormatted(text: string, { positional, named }: Given): string | undefined {
  let next = 0;
  let isClear = true;
  const formatted = text.replace(/\{\{|\}\}|\{(\w*)\}|[{}]/g, (whole, name: string | undefined) => {
    if (whole === '{{' || whole === '}}') return whole.charAt(0);
    const node =
      name === undefined ? undefined : name === '' ? positional[next++] : /^\d+$/.test(name) ? positional[Number(name)] : named[name];
    if (node?.kind !== 'scalar') isClear = false;
    return node?.kind === 'scalar' ? pythonText(node) : '';
  });
  return isClear && formatted.length <= maxText ? formatted : undefined;
}
