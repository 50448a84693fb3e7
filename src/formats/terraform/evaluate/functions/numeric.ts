import type { BuiltIn } from '../call.ts';
import { numberOf } from '../scalar.ts';
import { plain, resultOf, whenKnown } from './arguments.ts';

/** https://developer.hashicorp.com/terraform/language/functions, "Numeric functions". */
export const numericFunctions: Readonly<Record<string, BuiltIn>> = {
  abs: plain(['number'], Math.abs),
  ceil: plain(['number'], Math.ceil),
  floor: plain(['number'], Math.floor),
  log: plain(['number', 'number'], (value, base) => finite(Math.log(value) / Math.log(base))),
  max: ofNumbers((numbers) => Math.max(...numbers)),
  min: ofNumbers((numbers) => Math.min(...numbers)),
  parseint: plain(['text', 'number'], parseInteger),
  pow: plain(['number', 'number'], (value, power) => finite(value ** power)),
  signum: plain(['number'], Math.sign),
};

function ofNumbers(compute: (numbers: readonly number[]) => number): BuiltIn {
  return (values, place) => {
    if (values.length === 0) return undefined;
    return whenKnown(values, place, () => {
      const numbers = values.map(numberOf);
      return numbers.includes(undefined) ? undefined : resultOf(compute(numbers as readonly number[]), place);
    });
  };
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);

/** Digits beyond 36 are upper case letters. */
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function parseInteger(text: string, base: number): number | undefined {
  if (!Number.isInteger(base) || base < 2 || base > 62) return undefined;
  const [, sign, written = ''] = /^([-+]?)([0-9a-zA-Z]+)$/.exec(text) ?? [];
  if (written === '') return undefined;
  let value = 0;
  for (const character of base <= 36 ? written.toLowerCase() : written) {
    const digit = digits.indexOf(character);
    if (digit === -1 || digit >= base) return undefined;
    value = value * base + digit;
  }
  if (!Number.isSafeInteger(value)) return undefined;
  return sign === '-' ? -value : value;
}
