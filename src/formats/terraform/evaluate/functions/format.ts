import { type Node, stringOf } from '../../../../tree/node.ts';
import type { BuiltIn } from '../call.ts';
import { toJson } from '../json.ts';
import { boolOf, numberOf } from '../scalar.ts';
import { listNode, type PendingNode, pendingNode } from '../value.ts';
import { resultOf, whenKnown } from './arguments.ts';

/** https://developer.hashicorp.com/terraform/language/functions/format */
export const formatFunctions: Readonly<Record<string, BuiltIn>> = {
  format: (values, place) => {
    const pattern = stringOf(values[0]);
    const partly = pattern === undefined ? undefined : partsOf(pattern, values.slice(1));
    if (partly) {
      const missing = values.find((value) => value.kind === 'unknown');
      const reason = missing?.kind === 'unknown' ? missing.reason : 'a part of the text is not known';
      const unknown: PendingNode = { ...pendingNode(reason, place), parts: partly };
      return unknown;
    }
    return whenKnown(values, place, () => (pattern === undefined ? undefined : resultOf(formatted(pattern, values.slice(1)), place)));
  },
  formatlist: (values, place) =>
    whenKnown(values, place, () => {
      const [pattern, ...others] = values;
      const text = stringOf(pattern);
      if (text === undefined) return undefined;
      const lengths = new Set(others.flatMap((value) => (value.kind === 'list' ? [value.items.length] : [])));
      if (lengths.size > 1) return undefined;
      const [count = 1] = lengths;
      const made = Array.from({ length: count }, (_, index) => {
        const row = others.map((value) => (value.kind === 'list' ? (value.items[index] as Node) : value));
        return resultOf(formatted(text, row), place);
      });
      return made.includes(undefined) ? undefined : listNode(made as readonly Node[], place);
    }),
};

const verb = /%(?:%|([-+ 0#]*)(\d*)(?:\.(\d+))?(?:\[(\d+)\])?([a-zA-Z]))/g;

/** A pattern of plain `%s`, of which some values are unknown texts: what is known of it. */
function partsOf(pattern: string, values: readonly Node[]): readonly (string | null)[] | undefined {
  if (!values.some((value) => value.kind === 'unknown') || /%(?!s)/.test(pattern)) return undefined;
  const pieces = pattern.split('%s');
  if (pieces.length !== values.length + 1) return undefined;
  const parts: (string | null)[] = [pieces[0] as string];
  for (const [index, value] of values.entries()) {
    const text = stringOf(value);
    if (text === undefined && value.kind !== 'unknown') return undefined;
    parts.push(text ?? null, pieces[index + 1] as string);
  }
  return joined(parts);
}

function joined(parts: readonly (string | null)[]): readonly (string | null)[] {
  const result: (string | null)[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part !== null && typeof last === 'string') result[result.length - 1] = last + part;
    else if (part !== '') result.push(part);
  }
  return result;
}

/** Wider results are an attack on memory. */
const maxWidth = 10_000;

/** @returns undefined for a pattern and values that do not fit each other */
function formatted(pattern: string, values: readonly Node[]): string | undefined {
  let next = 0;
  let used = 0;
  let failed = false;
  const result = pattern.replace(
    verb,
    (all: string, flags: string = '', width: string = '', precision?: string, position?: string, letter: string = '') => {
      if (all === '%%') return '%';
      if (Number(width) > maxWidth || Number(precision ?? 0) > maxWidth) failed = true;
      const index = position === undefined ? next : Number(position) - 1;
      next = index + 1;
      used = Math.max(used, next);
      const value = values[index];
      const text = failed || value === undefined ? undefined : verbText(letter, value, flags, precision);
      if (text === undefined) failed = true;
      return text === undefined ? '' : padded(text, flags, Number(width), letter);
    },
  );
  const leftOver = pattern.replace(verb, '').includes('%');
  return failed || leftOver || used < values.length ? undefined : result;
}

function verbText(letter: string, value: Node, flags: string, precision: string | undefined): string | undefined {
  if (letter === 'v' || letter === 's' || letter === 'q') {
    const quoted = letter === 'q' || flags.includes('#');
    const isPlain = value.kind === 'scalar' && value.value !== null;
    if (!isPlain && letter !== 'v') return undefined;
    const text = isPlain ? (stringOf(value) as string) : toJson(value);
    const cut = precision !== undefined && letter !== 'v' ? [...text].slice(0, Number(precision)).join('') : text;
    return quoted && isPlain && (letter === 'q' || typeof value.value === 'string') ? JSON.stringify(cut) : cut;
  }
  if (letter === 't') {
    const truth = boolOf(value);
    return truth === undefined ? undefined : String(truth);
  }
  const number = numberOf(value);
  if (number === undefined) return undefined;
  const sign = number < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const digits = numberText(letter, Math.abs(number), precision, flags.includes('#'));
  return digits === undefined ? undefined : sign + digits;
}

function numberText(letter: string, number: number, precision: string | undefined, isAlternate: boolean): string | undefined {
  const places = precision === undefined ? 6 : Number(precision);
  if ('dboxX'.includes(letter) && !Number.isInteger(number)) return undefined;
  const whole = BigInt(Math.trunc(number));
  switch (letter) {
    case 'd':
      return whole.toString();
    case 'b':
      return whole.toString(2);
    case 'o':
      return (isAlternate ? '0' : '') + whole.toString(8);
    case 'x':
      return (isAlternate ? '0x' : '') + whole.toString(16);
    case 'X':
      return (isAlternate ? '0X' : '') + whole.toString(16).toUpperCase();
    case 'f':
      return places > 100 ? undefined : fixed(number, places);
    case 'e':
    case 'E': {
      if (places > 100) return undefined;
      const text = number.toExponential(places).replace(/e([-+])(\d)$/, 'e$10$2');
      return letter === 'E' ? text.toUpperCase() : text;
    }
    case 'g':
      return precision === undefined && number < 1e21 && (number === 0 || number >= 1e-4) ? String(number) : undefined;
    default:
      return undefined;
  }
}

/** A half that is exact goes to the even digit, as in Go. */
function fixed(number: number, places: number): string {
  const scaled = number * 10 ** places;
  const isHalf = scaled % 1 === 0.5 && Number.isSafeInteger(Math.floor(scaled));
  return (isHalf ? (Math.round(scaled / 2) * 2) / 10 ** places : number).toFixed(places);
}

function padded(text: string, flags: string, width: number, letter: string): string {
  const missing = width - [...text].length;
  if (missing <= 0) return text;
  if (flags.includes('-')) return text + ' '.repeat(missing);
  if (!flags.includes('0')) return ' '.repeat(missing) + text;
  const signed = /^[-+ ]/.test(text) && /[a-zA-Z]/.test(letter) && !'svq'.includes(letter);
  return signed ? (text[0] as string) + '0'.repeat(missing) + text.slice(1) : '0'.repeat(missing) + text;
}
