import { type Fact, fieldOf } from '../facts/declare.ts';
import { tokensIn } from '../facts/secret/token-shapes.ts';
import { isWellKnown } from '../facts/secret/well-known.ts';
import { secret } from '../facts/secret.ts';
import { Source } from '../tree/source.ts';
import { type Span, textOf } from '../tree/span.ts';

/** Takes the values of credentials out of everything that leaves the process. */
export interface Mask {
  /** A text without them. */
  text(text: string): string;
  /** A source of the same lines and columns without them. */
  source(source: Source): Source;
}

/** Shorter values, and words that anyone would try, also stand in texts by chance. */
const shortest = 6;

/** Longer ones are looked for one by one: a regular expression has a greatest size. */
const longest = 500;

/** Nobody waits for more to be looked for in every message. */
const mostValues = 2000;

/** A mask for the credentials that are written in the code that was read. */
export function maskOf(facts: readonly Fact[]): Mask {
  const spans = new Map<string, Span[]>();
  const values = new Set<string>();
  for (const one of facts) {
    if (one.declaration !== secret) continue;
    const literal = fieldOf(one, 'literal');
    if (literal?.state !== 'known' || literal.value !== true || literal.span === undefined || isShown(one)) continue;
    const { path } = literal.span.source;
    spans.set(path, [...(spans.get(path) ?? []), literal.span]);
    const value = textOf(literal.span).replace(/^(["'])([\s\S]*)\1$/, '$2');
    if (value.length >= shortest && !isName(value) && !isWellKnown(value) && values.size < mostValues) values.add(value);
  }
  const ordered = [...values].sort((one, other) => other.length - one.length);
  const long = ordered.filter((value) => value.length > longest);
  const short = ordered.filter((value) => value.length <= longest).map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = short.length === 0 ? undefined : new RegExp(short.join('|'), 'g');
  const replaced = (text: string, by: (value: string) => string): string => {
    const rest = long.reduce((left, value) => (left.includes(value) ? left.replaceAll(value, by) : left), text);
    return pattern ? rest.replace(pattern, by) : rest;
  };
  return {
    text(text) {
      const masked = replaced(text, () => '***');
      return covered(masked, tokensIn(masked), '***');
    },
    source(source) {
      const own = (spans.get(source.path) ?? []).filter((span) => span.source.text === source.text);
      const all = replaced(covered(source.text, [...own, ...tokensIn(source.text)]), stars);
      return all === source.text ? source : new Source(source.path, all);
    },
  };
}

/** A plain word is also the name of a service, a folder or a program; to cover those would tell which word it is. */
const isName = (value: string): boolean => /^([a-z]+|[A-Z]+|[A-Z][a-z]+)$/.test(value) && value.length <= 16;

/** The name of an account is no secret. */
const isShown = (one: Fact): boolean => {
  const kind = fieldOf(one, 'kind');
  return kind?.state === 'known' && kind.value === 'user name';
};

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** @param by - what stands for a stretch; as many asterisks as it has characters when left out */
function covered(text: string, stretches: readonly Stretch[], by?: string): string {
  let result = '';
  let done = 0;
  for (const { start, end } of [...stretches].sort((one, other) => one.start - other.start)) {
    if (end <= done || end > text.length) continue;
    result += text.slice(done, Math.max(start, done)) + (by ?? stars(text.slice(Math.max(start, done), end)));
    done = end;
  }
  return result + text.slice(done);
}

const stars = (text: string): string => text.replace(/[^\r\n]/g, '*');
