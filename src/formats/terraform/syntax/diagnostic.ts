import type { Source } from '../../../tree/source.ts';
import { type Span, span } from '../../../tree/span.ts';

export interface Diagnostic {
  /** HashiCorp's summary and detail. */
  readonly message: string;
  readonly span: Span;
}

/**
 * What HashiCorp's own parser says about a file that ours could not read. It is a large optional dependency, loaded
 * only here; without it people get our words.
 */
export async function diagnose(source: Source): Promise<Diagnostic | undefined> {
  let parse: (name: string, contents: string) => Promise<unknown>;
  try {
    ({ parse } = await import('@cdktf/hcl2json'));
  } catch {
    return undefined;
  }
  try {
    await parse(placeholderName, source.text);
    return undefined;
  } catch (error) {
    return readDiagnostic(String((error as Error).message), source);
  }
}

/** The parser only repeats the name before the position; a plain one is easy to find again. */
const placeholderName = 'file.tf';

/** `parse config: [file.tf:2,6-3,1: Invalid expression; Expected the start of an expression, but found …]` */
function readDiagnostic(text: string, source: Source): Diagnostic | undefined {
  const match = /file\.tf:(\d+),(\d+)-(?:(\d+),)?(\d+): ([^;]+); (.*?)\]?$/s.exec(text);
  if (!match) return undefined;
  const [, line, column, endLine, endColumn, summary = '', detail = ''] = match;
  const at = (lineNumber: number, columnNumber: number): number =>
    Math.min(source.lineOffset(lineNumber) + columnNumber - 1, source.text.length);
  const start = at(Number(line), Number(column));
  const end = at(Number(endLine ?? line), Number(endColumn));
  const words = detail.replaceAll(`${placeholderName}:`, 'line ').replace(/[.\s]+$/, '');
  return { message: `${lowerFirst(summary)}: ${words}`, span: span(source, start, end) };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
