import type { Notice } from '../tree/notice.ts';
import type { Source } from '../tree/source.ts';
import { span } from '../tree/span.ts';
import { type CommentSyntax, commentIn, commentSyntaxOf, nextCodeLine } from './comment.ts';
import type { Finding } from './finding.ts';
import type { Ignore } from './ignore.ts';
import { parseIgnore } from './ignore-text.ts';
import { lastLineOfBlock } from './text-block.ts';

const marker = 'iac-guard:';

/**
 * The ignores in the comments of a file: `# iac-guard: ignore container/non-root -- reason`.
 *
 * One behind a value holds for its line, one on a line of its own for the next line of code; either holds for the whole
 * block that this line opens. One that cannot be understood does not hold, and is a notice.
 */
export function ignoresIn(source: Source, options: { notice(notice: Notice): void }): readonly Ignore[] {
  // Few files have any: most are done with one search.
  if (!source.text.includes(marker)) return [];
  const syntax = commentSyntaxOf(source);
  return syntax === undefined ? [] : linesWith(marker, source).flatMap((line) => ignoreOn(line, source, syntax, options.notice) ?? []);
}

function linesWith(word: string, source: Source): readonly number[] {
  const lines = new Set<number>();
  for (let at = source.text.indexOf(word); at !== -1; at = source.text.indexOf(word, at + 1)) lines.add(source.position(at).line);
  return [...lines];
}

function ignoreOn(line: number, source: Source, syntax: CommentSyntax, notice: (notice: Notice) => void): Ignore | undefined {
  const comment = commentIn(source, line, syntax);
  if (!comment) return undefined;
  const start = source.lineOffset(line) + comment.start;
  const place = span(source, start, start + comment.text.length);
  const parsed = parseIgnore(comment.text.slice(marker.length));
  if ('problem' in parsed) {
    notice({ code: 'ignore-not-understood', message: parsed.problem, lost: false, file: source.path, span: place });
    return undefined;
  }
  const first = comment.standsAlone ? nextCodeLine(source, line, syntax) : line;
  return { ...parsed, writtenIn: 'comment', span: place, covers: coverage(source, first) };
}

/** Findings that stand on a line or in the block that it opens, whose subject it opens, or whose value came through it. */
function coverage(source: Source, first: number | undefined): (finding: Finding) => boolean {
  if (first === undefined) return () => false;
  let last: number | undefined;
  const isInside = (file: string, line: number): boolean => {
    if (file !== source.path || line < first) return false;
    last ??= lastLineOfBlock(source, first);
    return line <= last;
  };
  return ({ file, range, block, related }) =>
    isInside(file, range.startLine) ||
    (file === source.path && (block.startLine === first || range.endLine === first)) ||
    related.some((step) => isInside(step.file, step.range.startLine));
}
