import type { Node } from '../../../../tree/node.ts';
import { argument, numberGiven, textGiven } from '../given.ts';
import { isFloat, made, madeFloat } from '../value.ts';
import { type Filter, onList } from './filter.ts';

const toInt: Filter = (of, given) => {
  const fallback = argument(given, 0, 'default') ?? made(0, of.span);
  const base = numberGiven(given, 1, 'base') ?? 10;
  if (of.kind !== 'scalar') return fallback;
  const { value } = of;
  if (typeof value === 'number') return Number.isSafeInteger(Math.trunc(value)) ? made(Math.trunc(value), of.span, of.trail) : undefined;
  if (typeof value === 'boolean') return made(Number(value), of.span, of.trail);
  const text = (value ?? '').trim().replace(base === 16 ? /^0x/i : base === 8 ? /^0o/i : base === 2 ? /^0b/i : /^(?!)/, '');
  const digits = /^[-+]?\w+$/.test(text) ? Number.parseInt(text, base) : Number.NaN;
  const isWhole = base === 10 ? /^[-+]?\d+$/.test(text) : [...text.toLowerCase()].every((char) => Number.parseInt(char, base) >= 0);
  if (isWhole && Number.isSafeInteger(digits)) return made(digits, of.span, of.trail);
  // A text that reads as a float is cut down.
  const float = base === 10 && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Math.trunc(Number(text)) : Number.NaN;
  return Number.isSafeInteger(float) ? made(float, of.span, of.trail) : fallback;
};

const toFloat: Filter = (of, given) => {
  const fallback = argument(given, 0, 'default') ?? madeFloat(0, of.span);
  if (of.kind !== 'scalar' || of.value === null) return fallback;
  const text = String(of.value).trim();
  const value =
    typeof of.value === 'boolean' ? Number(of.value) : /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : undefined;
  return value === undefined ? fallback : madeFloat(value, of.span, of.trail);
};

const numberOf = (node: Node): number | undefined => (node.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined);

const rounded: Filter = (of, given) => {
  const value = numberOf(of);
  const precision = numberGiven(given, 0, 'precision') ?? 0;
  const method = textGiven(given, 1, 'method') ?? 'common';
  if (value === undefined || Math.abs(precision) > 12) return undefined;
  const factor = 10 ** precision;
  const scaled = value * factor;
  // Python rounds halves to the even neighbour.
  const even = Math.abs(scaled % 1) === 0.5 ? 2 * Math.round(scaled / 2) : Math.round(scaled);
  return madeFloat((method === 'ceil' ? Math.ceil(scaled) : method === 'floor' ? Math.floor(scaled) : even) / factor, of.span, of.trail);
};

const sum = onList((items, given, { span }) => {
  if (argument(given, 0, 'attribute')) return undefined;
  const numbers = items.map(numberOf);
  if (numbers.includes(undefined)) return items.find((item) => item.kind === 'unknown');
  const total = (numbers as number[]).reduce((one, other) => one + other, numberGiven(given, 1, 'start') ?? 0);
  return items.some((item) => item.kind === 'scalar' && isFloat(item)) ? madeFloat(total, span) : made(total, span);
});

const extreme = (wins: (one: number | string, other: number | string) => boolean): Filter =>
  onList((items, given) => {
    if (argument(given, 0, 'case_sensitive', 'attribute')) return undefined;
    const unclear = items.find((item) => item.kind === 'unknown');
    if (unclear) return unclear;
    const values = items.map((item) =>
      item.kind === 'scalar' && (typeof item.value === 'number' || typeof item.value === 'string') ? item.value : undefined,
    );
    if (values.includes(undefined) || new Set(values.map((value) => typeof value)).size !== 1) return undefined;
    const keys = values.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)) as (number | string)[];
    return items[keys.reduce((best: number, key, index) => (wins(key, keys[best] as number | string) ? index : best), 0)];
  });

const power: Filter = (of, given, { span }) => {
  const value = numberOf(of);
  const exponent = numberGiven(given, 0);
  const result = value === undefined || exponent === undefined ? Number.NaN : value ** exponent;
  return Number.isFinite(result) ? madeFloat(result, span) : undefined;
};

export const numberFilters: Readonly<Record<string, Filter>> = {
  int: toInt,
  float: toFloat,
  abs: (of) => {
    const value = numberOf(of);
    if (value === undefined || of.kind !== 'scalar') return undefined;
    return isFloat(of) ? madeFloat(Math.abs(value), of.span) : made(Math.abs(value), of.span);
  },
  round: rounded,
  sum,
  min: extreme((one, other) => one < other),
  max: extreme((one, other) => one > other),
  pow: power,
};
