import type { BuiltIn } from '../call.ts';
import { plain } from './arguments.ts';

/** A moment, in the zone in which it was written. */
interface Moment {
  /** Milliseconds since 1970 in that zone's own clock. */
  readonly local: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
  /** Written as `Z`. */
  readonly isUtc: boolean;
}

/** https://www.rfc-editor.org/rfc/rfc3339#section-5.6, fractions of seconds left out */
const timestamp = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?([Zz]|[-+]\d{2}:\d{2})$/;

function momentOf(text: string): Moment | undefined {
  const found = timestamp.exec(text);
  if (!found) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const date = new Date(local);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) return undefined;
  const zone = found[7] as string;
  if (/z/i.test(zone)) return { local, offset: 0, isUtc: true };
  const [hours, minutes] = zone.slice(1).split(':').map(Number) as [number, number];
  return { local, offset: (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes), isUtc: false };
}

const utcOf = ({ local, offset }: Moment): number => local - offset * 60_000;

const two = (value: number): string => String(value).padStart(2, '0');

const zoneText = ({ offset }: Moment, separator: string): string => {
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
};

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** https://developer.hashicorp.com/terraform/language/functions/formatdate#specification-syntax */
const verbs: Readonly<Record<string, (date: Date, moment: Moment) => string>> = {
  YYYY: (date) => String(date.getUTCFullYear()).padStart(4, '0'),
  YY: (date) => two(date.getUTCFullYear() % 100),
  MMMM: (date) => months[date.getUTCMonth()] as string,
  MMM: (date) => (months[date.getUTCMonth()] as string).slice(0, 3),
  MM: (date) => two(date.getUTCMonth() + 1),
  M: (date) => String(date.getUTCMonth() + 1),
  DD: (date) => two(date.getUTCDate()),
  D: (date) => String(date.getUTCDate()),
  EEEE: (date) => days[date.getUTCDay()] as string,
  EEE: (date) => (days[date.getUTCDay()] as string).slice(0, 3),
  hh: (date) => two(date.getUTCHours()),
  h: (date) => String(date.getUTCHours()),
  HH: (date) => two(date.getUTCHours() % 12 || 12),
  H: (date) => String(date.getUTCHours() % 12 || 12),
  AA: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  aa: (date) => (date.getUTCHours() < 12 ? 'am' : 'pm'),
  mm: (date) => two(date.getUTCMinutes()),
  m: (date) => String(date.getUTCMinutes()),
  ss: (date) => two(date.getUTCSeconds()),
  s: (date) => String(date.getUTCSeconds()),
  ZZZZZ: (_, moment) => zoneText(moment, ':'),
  ZZZZ: (_, moment) => zoneText(moment, ''),
  ZZZ: (_, moment) => (moment.offset === 0 ? 'UTC' : zoneText(moment, '')),
  Z: (_, moment) => (moment.offset === 0 ? 'Z' : zoneText(moment, ':')),
};

function formatDate(pattern: string, text: string): string | undefined {
  const moment = momentOf(text);
  if (!moment) return undefined;
  const date = new Date(moment.local);
  let failed = false;
  const result = pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*|'/g, (all: string, quoted?: string) => {
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    const verb = Object.hasOwn(verbs, all) ? verbs[all] : undefined;
    if (!verb) failed = true;
    return verb?.(date, moment) ?? '';
  });
  return failed ? undefined : result;
}

const units: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

/** Hours, minutes and seconds, as Go writes durations; what is shorter than a millisecond does not count here. */
function durationOf(text: string): number | undefined {
  const [, sign, written = ''] = /^([-+]?)((?:\d+(?:\.\d+)?(?:h|ms|m|s))+)$/.exec(text) ?? [];
  if (written === '') return text === '0' ? 0 : undefined;
  const parts = [...written.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)];
  const total = parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (units[unit as string] as number), 0);
  return sign === '-' ? -total : total;
}

function timeAdd(text: string, duration: string): string | undefined {
  const moment = momentOf(text);
  const added = durationOf(duration);
  if (!moment || added === undefined) return undefined;
  const date = new Date(moment.local + added);
  if (Number.isNaN(date.getTime())) return undefined;
  return date.toISOString().slice(0, 19) + (moment.isUtc ? 'Z' : zoneText(moment, ':'));
}

/**
 * https://developer.hashicorp.com/terraform/language/functions, "Date and time functions"; `timestamp` and
 * `plantimestamp` are known only when Terraform runs.
 */
export const dateFunctions: Readonly<Record<string, BuiltIn>> = {
  formatdate: plain(['text', 'text'], formatDate),
  timeadd: plain(['text', 'text'], timeAdd),
  timecmp: plain(['text', 'text'], (one, other) => {
    const [left, right] = [momentOf(one), momentOf(other)];
    return left && right && Math.sign(utcOf(left) - utcOf(right));
  }),
};
