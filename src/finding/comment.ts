import type { Source } from '../tree/source.ts';

/** How comments begin in a kind of file. */
export type CommentSyntax = 'hash' | 'hcl' | 'line-start';

export interface Comment {
  /** What it says, without its marks. */
  readonly text: string;
  /** Where the words begin, counted from the beginning of the line. */
  readonly start: number;
  /** Is there nothing but the comment on its line? */
  readonly standsAlone: boolean;
}

/** By the name of a file; `undefined` for JSON, which has no comments. */
export function commentSyntaxOf({ path }: Source): CommentSyntax | undefined {
  if (/\.json$/i.test(path)) return undefined;
  if (/\.(tf|tofu|tfvars|hcl)$/i.test(path)) return 'hcl';
  // Behind an instruction `#` is an argument. @see https://docs.docker.com/reference/dockerfile/#format
  return /(^|\/)(dockerfile|containerfile)([._-][^/]*)?$|\.(dockerfile|containerfile)$/i.test(path) ? 'line-start' : 'hash';
}

/** `#` begins a comment at the beginning of a line, behind a blank, and in Jinja's `{#`; Helm's stand in `{{/*`. */
const openings: Readonly<Record<CommentSyntax, RegExp>> = {
  hash: /(?:^|[\s{])#+\s*(?=iac-guard:)|\{\{-?\s*\/\*\s*(?=iac-guard:)/,
  hcl: /(?:^|\s)(?:#+|\/\/+|\/\*+)\s*(?=iac-guard:)/,
  'line-start': /^\s*#+\s*(?=iac-guard:)/,
};

const closing = /\s*(?:\*\/\s*(?:-?\}\})?|#\})\s*$/;

/** The comment of ours on a line. */
export function commentIn(source: Source, line: number, syntax: CommentSyntax): Comment | undefined {
  const text = source.line(line);
  const opening = openings[syntax].exec(text) ?? (syntax === 'hcl' ? insideBlockComment(source, line, text) : null);
  if (!opening) return undefined;
  const start = opening.index + opening[0].length;
  return { text: text.slice(start).replace(closing, '').trimEnd(), start, standsAlone: /^\s*\{?$/.test(text.slice(0, opening.index)) };
}

/** A line in the middle of a comment over several lines, which may begin with a star. */
function insideBlockComment(source: Source, line: number, text: string): RegExpExecArray | null {
  const before = source.text.slice(0, source.lineOffset(line));
  return before.lastIndexOf('/*') > before.lastIndexOf('*/') ? /^\s*\*?\s*(?=iac-guard:)/.exec(text) : null;
}

/** The next line that is neither blank nor a comment nor a mark between documents. */
export function nextCodeLine(source: Source, after: number, syntax: CommentSyntax): number | undefined {
  let isInside = syntax === 'hcl' && opensComment(source.line(after), source, after);
  for (let line = after + 1; line <= source.lineCount; line++) {
    const text = source.line(line).trim();
    if (isInside) {
      isInside = !text.includes('*/');
      continue;
    }
    if (text === '' || text.startsWith('#') || /^---(\s|$)/.test(text) || /^\{\{-?\s*\/\*.*\*\/\s*-?\}\}$/.test(text)) continue;
    if (syntax === 'hcl' && text.startsWith('//')) continue;
    if (syntax === 'hcl' && text.startsWith('/*')) {
      isInside = !text.includes('*/');
      continue;
    }
    return line;
  }
  return undefined;
}

/** Is the end of the line inside a comment over several lines? */
function opensComment(text: string, source: Source, line: number): boolean {
  const until = source.text.slice(0, source.lineOffset(line) + text.length);
  return until.lastIndexOf('/*') > until.lastIndexOf('*/');
}
