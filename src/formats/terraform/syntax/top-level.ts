/**
 * Pieces of a file that each begin with a block at the margin, as formatted files have all of theirs. Where one of
 * them is damaged, the others can be read by themselves. Lines of a heredoc begin no block.
 *
 * @returns offsets at which a piece begins; the first is 0
 */
export function topLevelOffsets(text: string): readonly number[] {
  const offsets = [0];
  let closing: string | undefined;
  for (const { 0: line, index } of text.matchAll(/.*\n?/g)) {
    if (closing !== undefined) {
      if (line.trim() === closing) closing = undefined;
      continue;
    }
    if (index > 0 && opening.test(line)) offsets.push(index);
    closing = heredoc.exec(line)?.[1];
  }
  return offsets;
}

const opening = /^[A-Za-z_][\w-]*([ \t]+("[^"\n]*"|[\w-]+))*[ \t]*\{/;
const heredoc = /<<-?([A-Za-z_][\w-]*)[ \t\r]*\n?$/;
