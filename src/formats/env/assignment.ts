import type { Source } from '../../tree/source.ts';
import { type Span, span } from '../../tree/span.ts';

/** `NAME=value` of a file of variables. */
export interface Assignment {
  readonly name: string;
  /** Without quotes, as written otherwise. */
  readonly value: string;
  readonly place: Span;
  /** From the name to the end of the value. */
  readonly line: Span;
}

/** A quoted value may go over lines; any other ends at a comment or with its line. */
const assignment =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*(?:"((?:\\[\s\S]|[^"\\])*)"|'([^']*)'|([^\r\n]*?))(?=[ \t]*(?:[ \t]#[^\r\n]*)?\r?$)/gm;

/** @see https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/#env-file-syntax */
export function assignmentsIn(source: Source): readonly Assignment[] {
  return [...source.text.matchAll(assignment)].map((match) => {
    const [whole, name = '', double, single, plain] = match;
    const value = double ?? single ?? plain ?? '';
    const end = match.index + whole.length - (plain === undefined ? 1 : 0);
    const start = match.index + whole.search(/[^ \t]/);
    return { name, value, place: span(source, end - value.length, end), line: span(source, start, match.index + whole.length) };
  });
}
