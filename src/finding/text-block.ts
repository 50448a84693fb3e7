import type { Source } from '../tree/source.ts';

/**
 * The last line of what a line opens, by its layout: the lines below it that are indented deeper, list items under a
 * key, the bracket that closes it, continued lines. Layout is what people see, in every format alike.
 */
export function lastLineOfBlock(source: Source, first: number): number {
  const opening = source.line(first);
  const indent = indentOf(opening);
  const isKey = /:\s*(?:[&!]\S+\s*)*(?:#.*)?$/.test(opening) && !/^\s*-\s/.test(opening);
  let last = first;
  for (let line = first + 1; line <= source.lineCount; line++) {
    const text = source.line(line);
    if (/\\\s*$/.test(source.line(line - 1)) && last === line - 1) {
      last = line;
      continue;
    }
    if (text.trim() === '' || /^\s*(#|\/\/)/.test(text)) continue;
    const own = indentOf(text);
    const isClosing = own === indent && /^\s*[)\]}]/.test(text);
    if (own > indent || isClosing || (isKey && own === indent && /^\s*-(\s|$)/.test(text))) last = line;
    else break;
    if (isClosing) break;
  }
  return last;
}

const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;
