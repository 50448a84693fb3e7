import { parseAllDocuments } from 'yaml';
import type { Finding, FixEdit } from '../finding/finding.ts';
import { printable } from '../reporters/printable.ts';
import { applyEdits, type TextEdit } from '../tree/edit.ts';
import type { Source } from '../tree/source.ts';
import type { Hunk } from './hunk.ts';

/** Other text for some whole lines, which a reviewer can commit with one click. */
export interface Suggestion {
  readonly file: string;
  readonly startLine: number;
  /** The last line, not the one behind it. */
  readonly endLine: number;
  readonly text: string;
  /** What it mends. */
  readonly findings: readonly Finding[];
}

export interface SuggestionOptions {
  readonly sources: ReadonlyMap<string, Source>;
  /** What of a file a review can comment on. */
  hunks(file: string): readonly Hunk[];
}

/**
 * Suggestions for findings that bring an edit inside the diff. Edits of the same lines become one suggestion, for of two
 * of them only one could be taken; what does not go together waits for the next run.
 */
export function suggestionsOf(findings: readonly Finding[], options: SuggestionOptions): readonly Suggestion[] {
  const drafts: Draft[] = [];
  for (const finding of findings) {
    const draft = draftOf(finding, options);
    if (!draft) continue;
    const index = drafts.findIndex((other) => overlap(other, draft));
    if (index === -1) {
      if (isSound(draft)) drafts.push(draft);
      continue;
    }
    const joint = joined(drafts[index] as Draft, draft);
    if (isInside(joint, options) && isSound(joint)) drafts[index] = joint;
  }
  return drafts.map((draft) => ({ ...draft, file: draft.source.path, text: replacementOf(draft) }));
}

interface Draft {
  readonly source: Source;
  readonly startLine: number;
  readonly endLine: number;
  readonly edits: readonly TextEdit[];
  readonly findings: readonly Finding[];
}

function draftOf(finding: Finding, options: SuggestionOptions): Draft | undefined {
  const edits = finding.fix?.edits ?? [];
  const [first] = edits;
  const known = first && options.sources.get(first.file);
  // A review would turn the line breaks of Windows into others.
  if (!known || edits.some(({ file }) => file !== first.file) || known.text.includes('\r')) return undefined;
  const source = known;
  const draft = {
    source,
    startLine: Math.min(...edits.map(({ range }) => range.startLine)),
    endLine: Math.max(...edits.map(({ range }) => range.endLine)),
    edits: edits.map((edit) => textEdit(edit, source)),
    findings: [finding],
  };
  return isInside(draft, options) ? draft : undefined;
}

function textEdit({ range, text }: FixEdit, source: Source): TextEdit {
  const offset = (line: number, column: number): number => source.lineOffset(line) + column - 1;
  return { source, start: offset(range.startLine, range.startColumn), end: offset(range.endLine, range.endColumn), text };
}

/**
 * Do the lines stand in one piece of the diff, as they are here? They do not where the base branch has moved them since,
 * and where a credential in them is masked. Lines with hidden characters are nothing to commit with one click.
 */
function isInside({ source, startLine, endLine }: Draft, { hunks }: SuggestionOptions): boolean {
  const lines = Array.from({ length: endLine - startLine + 1 }, (_, index) => startLine + index);
  const isClear = lines.every((line) => isClearText(source.line(line).replaceAll('\t', '')));
  return isClear && hunks(source.path).some((hunk) => lines.every((line) => hunk.get(line) === source.line(line)));
}

const isClearText = (text: string): boolean => printable(text) === text;

const overlap = (one: Draft, other: Draft): boolean =>
  one.source === other.source && one.startLine <= other.endLine && other.startLine <= one.endLine;

const sameEdit = (one: TextEdit, other: TextEdit): boolean => one.start === other.start && one.end === other.end && one.text === other.text;

const joined = (one: Draft, other: Draft): Draft => ({
  source: one.source,
  startLine: Math.min(one.startLine, other.startLine),
  endLine: Math.max(one.endLine, other.endLine),
  edits: [...one.edits, ...other.edits.filter((edit) => !one.edits.some((known) => sameEdit(known, edit)))],
  findings: [...one.findings, ...other.findings],
});

/** Can the edits be made together, and is the file still what it was: no key twice, no line where it means something else? */
function isSound({ source, edits }: Draft): boolean {
  try {
    const after = applyEdits(source.text, edits);
    return mistakes(after, source.path) <= mistakes(source.text, source.path);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const mistakes = (text: string, path: string): number =>
  /\.(ya?ml|json)$/.test(path) ? parseAllDocuments(text).flatMap(({ errors }) => errors).length : 0;

function replacementOf({ source, startLine, endLine, edits }: Draft): string {
  const start = source.lineOffset(startLine);
  const end = source.lineOffset(endLine) + source.line(endLine).length;
  const inside = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(source.text.slice(start, end), inside);
}
