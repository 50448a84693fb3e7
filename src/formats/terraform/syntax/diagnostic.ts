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
export async function diagnose(source: Source): Promise<readonly Diagnostic[]> {
  let parse: (name: string, contents: string) => Promise<unknown>;
  try {
    ({ parse } = await import('@cdktf/hcl2json'));
  } catch {
    return [];
  }
  try {
    await parse(placeholderName, source.text);
    return [];
  } catch (error) {
    return readDiagnostics(String((error as Error).message), source);
  }
}

/** The parser only repeats the name before the position; a plain one is easy to find again. */
const placeholderName = 'file.tf';

/** `parse config: [file.tf:2,6-3,1: Invalid expression; Expected the start of an expression, but found …]`, one after the other. */
function readDiagnostics(text: string, source: Source): readonly Diagnostic[] {
  const heads = [...text.matchAll(/file\.tf:(\d+),(\d+)-(?:(\d+),)?(\d+): ([^;]+); /g)];
  return heads.map((head, index) => {
    const [whole, line, column, endLine, endColumn, summary = ''] = head;
    const detail = text.slice(head.index + whole.length, heads[index + 1]?.index).replace(/[.,\]\s]+$/, '');
    const at = (lineNumber: string | undefined, columnNumber: string | undefined): number =>
      Math.min(source.lineOffset(Number(lineNumber)) + Number(columnNumber) - 1, source.text.length);
    return {
      message: `${lowerFirst(summary)}: ${detail.replaceAll(`${placeholderName}:`, 'line ')}`,
      span: span(source, at(line, column), at(endLine ?? line, endColumn)),
    };
  });
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
