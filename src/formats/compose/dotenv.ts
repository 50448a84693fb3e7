import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import { span } from '../../tree/span.ts';
import { expandTemplate } from './template.ts';

/** One assignment of an environment file. */
export interface Assignment {
  readonly name: string;
  readonly value: string;
  /** From the name to the end of the value. */
  readonly start: number;
  readonly end: number;
}

const name = /(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*(?:[=:][ \t]*|(?=\r?\n|$))/y;

/**
 * Reads an environment file: quotes, comments, `export`, values of several lines in quotes, and variables in values
 * that are not in single quotes.
 *
 * @param lookup - variables from outside the file, which come before its own
 * @see https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax
 */
export function readDotenv(
  source: Source,
  lookup: (name: string) => string | undefined,
  notice: (notice: Notice) => void,
): readonly Assignment[] {
  const { text } = source;
  const assignments: Assignment[] = [];
  const values = new Map<string, string>();
  const expand = (value: string): string =>
    expandTemplate(value, (variable) => {
      const found = lookup(variable) ?? values.get(variable) ?? '';
      return { known: true, value: found };
    }).parts.join('');

  for (let index = 0; index < text.length; ) {
    const blank = /(?:\s|#[^\n]*)*/y;
    blank.lastIndex = index;
    index += (blank.exec(text)?.[0] ?? '').length;
    if (index >= text.length) break;
    name.lastIndex = index;
    const match = name.exec(text);
    if (!match) {
      const end = lineEnd(text, index);
      notice({
        code: 'syntax-error',
        message: 'this line is no NAME=value; docker compose would refuse the file, and the line was left out',
        lost: false,
        file: source.path,
        span: span(source, index, end),
      });
      index = end;
      continue;
    }
    const start = index;
    index += match[0].length;
    const variable = match[1] as string;
    // A name alone takes its value from the environment of whoever deploys.
    if (!/[=:]/.test(match[0])) continue;
    const quote = text[index];
    if (quote === '"' || quote === "'") {
      const closed = closingQuote(text, index + 1, quote);
      const raw = text.slice(index + 1, closed);
      values.set(variable, quote === '"' ? expand(unescaped(raw)) : raw.replaceAll("\\'", "'"));
      index = Math.min(closed + 1, text.length);
    } else {
      const end = lineEnd(text, index);
      const raw = (text.slice(index, end).split(' #', 1)[0] as string).trimEnd();
      values.set(variable, expand(raw));
      index += raw.length;
      assignments.push({ name: variable, value: values.get(variable) as string, start, end: index });
      index = end;
      continue;
    }
    assignments.push({ name: variable, value: values.get(variable) as string, start, end: index });
  }
  return assignments;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

function closingQuote(text: string, from: number, quote: string): number {
  for (let index = from; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === quote) return index;
  }
  return text.length;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', $: '$$' };

const unescaped = (text: string): string =>
  text.replace(/\\(.)/g, (whole, char: string) => escapes[char] ?? (/["\\]/.test(char) ? char : whole));
