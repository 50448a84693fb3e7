/** The first line of a page that nobody should edit. */
export const generated = (source: string): string => `<!-- Made from ${source} by "npm run docs"; do not edit. -->\n`;

/** A table; bars, line breaks and, outside of code, angle brackets in its cells are made harmless. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells
      .map((cell) =>
        cell
          .replaceAll('|', '\\|')
          .replace(/\s*\n\s*/g, ' ')
          .replace(/`[^`]*`|</g, (piece) => (piece === '<' ? '&lt;' : piece)),
      )
      .join(' | ')} |`;
  return [line(heads), `|${' --- |'.repeat(heads.length)}`, ...rows.map(line)].join('\n');
}

/**
 * A text with what stands between `<!-- name:start -->` and `<!-- name:end -->` replaced.
 *
 * @param parts - by name; a name without marks in the text is left out
 */
export function fill(text: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce(
    (filled, [name, part]) =>
      filled.replace(
        new RegExp(`(<!-- ${name}:start -->)(\\n?)[\\s\\S]*?(<!-- ${name}:end -->)`, 'g'),
        (_, start: string, lineBreak: string, end: string) => start + lineBreak + part + lineBreak + end,
      ),
    text,
  );
}
