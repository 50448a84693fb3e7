/** Lines of the new file in one piece of a diff, by number. A review can comment on those of one piece at a time. */
export type Hunk = ReadonlyMap<number, string>;

/**
 * The pieces of a patch as GitHub gives it for a file.
 *
 * @see https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
 */
export function hunksOf(patch: string): readonly Hunk[] {
  const hunks: Map<number, string>[] = [];
  let number = 0;
  for (const line of patch.split('\n')) {
    const [, start] = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(line) ?? [];
    if (start !== undefined) {
      hunks.push(new Map());
      number = Number(start);
    } else if (line.startsWith('+') || line.startsWith(' ')) hunks.at(-1)?.set(number++, line.slice(1));
  }
  return hunks;
}
