import type { Piece } from './template.ts';

/**
 * Removes from each line of a `<<-` heredoc as much white space as the least indented line has. Lines of nothing but
 * white space do not count, and keep what they have; a line that starts with an interpolation has none.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions (flush heredoc)
 */
export function removeIndentation(pieces: readonly Piece[]): void {
  let least = Number.POSITIVE_INFINITY;
  let atLineStart = true;
  const starts: Extract<Piece, { kind: 'text' }>[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      if (atLineStart) least = 0;
      atLineStart = false;
      continue;
    }
    if (atLineStart) {
      const isBlank = piece.text.trim() === '' && piece.text.endsWith('\n');
      if (!isBlank) {
        least = Math.min(least, piece.text.length - piece.text.trimStart().length);
        starts.push(piece);
      }
    }
    // A line whose break was eaten by a strip marker does not end, as far as indentation goes.
    atLineStart = piece.text.endsWith('\n');
  }
  for (const piece of starts) {
    piece.text = piece.text.slice(least);
    piece.span = { ...piece.span, start: piece.span.start + least };
  }
}
