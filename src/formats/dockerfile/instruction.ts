import type { Source } from '../../tree/source.ts';
import { type Span, span } from '../../tree/span.ts';

/** One instruction of a Dockerfile, continuation lines joined. */
export interface Instruction {
  /** In upper case: `FROM`. */
  readonly keyword: string;
  /** The keyword as it stands in the file. */
  readonly keywordSpan: Span;
  /** From the keyword to the last character of the instruction, here-documents included. */
  readonly span: Span;
  /** What follows the keyword on its line and the continuation lines, without comments and line breaks. */
  readonly text: string;
  /** Where a piece of `text` stands in the file. */
  readonly place: (start: number, end: number) => Span;
}

export interface Instructions {
  readonly instructions: readonly Instruction[];
  /** The character that escapes, and that continues a line at its end. */
  readonly escapeChar: '\\' | '`';
}

/**
 * Cuts a Dockerfile into its instructions, as BuildKit does: parser directives, continuation lines, comment and empty
 * lines inside an instruction, here-documents.
 *
 * @see https://docs.docker.com/reference/dockerfile/#format
 */
export function readInstructions(source: Source): Instructions {
  const escapeChar = escapeOf(source.text);
  const lines = linesOf(source.text);
  const instructions: Instruction[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    if (isSkipped(line.text)) {
      index++;
      continue;
    }
    const joined = join(lines, index, escapeChar);
    const instruction = instructionOf(source, joined.pieces);
    index = joined.next;
    if (/^(RUN|COPY|ADD|ONBUILD)$/.test(instruction.keyword)) index = afterHeredocs(lines, index, instruction.text);
    const last = lines[index - 1] as Line;
    const end = Math.max(instruction.span.end, index > joined.next ? last.start + last.text.length : 0);
    instructions.push({ ...instruction, span: span(source, instruction.span.start, end) });
  }
  return { instructions, escapeChar };
}

interface Line {
  readonly start: number;
  /** Without its line break. */
  readonly text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, text: line.endsWith('\r') ? line.slice(0, -1) : line });
    start += line.length + 1;
  }
  return lines;
}

const isSkipped = (line: string): boolean => /^\s*(#|$)/.test(line);

/** The directive `# escape=`, which only counts before everything but other directives. */
function escapeOf(text: string): '\\' | '`' {
  for (const line of text.split('\n')) {
    const directive = /^\s*#\s*(\w+)\s*=\s*(\S+)/.exec(line);
    if (!directive) return '\\';
    if (directive[1]?.toLowerCase() === 'escape') return directive[2] === '`' ? '`' : '\\';
  }
  return '\\';
}

/** The lines of one instruction, without the characters that continue them. */
function join(lines: readonly Line[], first: number, escapeChar: string): { readonly pieces: readonly Line[]; readonly next: number } {
  const continued = escapeChar === '`' ? /`[ \t]*$/ : /\\[ \t]*$/;
  const pieces: Line[] = [];
  let index = first;
  for (; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (index > first && isSkipped(line.text)) continue;
    if (!continued.test(line.text)) {
      pieces.push(line);
      return { pieces, next: index + 1 };
    }
    pieces.push({ start: line.start, text: line.text.replace(continued, '') });
  }
  return { pieces, next: index };
}

function instructionOf(source: Source, pieces: readonly Line[]): Instruction {
  const [first] = pieces as [Line, ...Line[]];
  const last = pieces.at(-1) as Line;
  const match = /^(\s*)(\S+)(\s*)/.exec(first.text) as RegExpExecArray;
  const start = first.start + (match[1] as string).length;
  const keyword = match[2] as string;
  const body = [{ start: first.start + match[0].length, text: first.text.slice(match[0].length) }, ...pieces.slice(1)];
  const offset = (at: number): number => {
    let rest = at;
    for (const piece of body) {
      if (rest <= piece.text.length) return piece.start + rest;
      rest -= piece.text.length;
    }
    return last.start + last.text.length;
  };
  return {
    keyword: keyword.toUpperCase(),
    keywordSpan: span(source, start, start + keyword.length),
    span: span(source, start, last.start + last.text.trimEnd().length),
    text: body.map((piece) => piece.text).join(''),
    // A piece that begins where a line ends belongs to the next one.
    place: (from, to) => span(source, offset(from + 1) - 1, offset(to)),
  };
}

/** Skips the here-documents that an instruction opens. */
function afterHeredocs(lines: readonly Line[], next: number, text: string): number {
  let index = next;
  for (const match of text.matchAll(/(?<![<\w])\d*<<(-?)\s*(["']?)([A-Za-z_][\w.-]*)\2/g)) {
    const [, dash, , name] = match;
    const end = lines.findIndex((line, at) => at >= index && (dash ? line.text.replace(/^\t+/, '') : line.text) === name);
    if (end === -1) return index;
    index = end + 1;
  }
  return index;
}
