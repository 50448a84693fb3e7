/** How many characters from the beginning of a line on are hashed, line breaks included. */
const blockSize = 100;

/** Stands for the end of the text. */
const endOfText = 65_535;

/**
 * What GitHub tells alerts apart by when lines move: a hash of the 100 characters from the beginning of a line on,
 * spaces and tabs left out, and how many lines with the same hash came before. Computed as GitHub's own uploader does.
 *
 * A byte order mark, which a source no longer has, would count on the first line.
 *
 * @returns the value for each line: `c129715d7a2bc9a3:1` for the only line of an empty text
 * @see https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
 */
export function lineHashes(text: string): readonly string[] {
  const { units, starts } = significant(text);
  const seen = new Map<string, number>();
  return starts.map((start) => {
    const hash = hashFrom(units, start);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  });
}

/** The code units that count, and where each line begins among them. */
function significant(text: string): { readonly units: readonly number[]; readonly starts: readonly number[] } {
  const plain = text.replace(/[ \t]+/g, '').replace(/\r\n?/g, '\n');
  const units = Array.from({ length: plain.length }, (_, index) => plain.charCodeAt(index));
  const starts = [0];
  for (let index = plain.indexOf('\n'); index !== -1; index = plain.indexOf('\n', index + 1)) starts.push(index + 1);
  return { units: [...units, endOfText], starts };
}

/** `h = 37 × h + unit` in 64 bits that wrap around, in two halves: a product of 37 and 32 bits is still exact. */
function hashFrom(units: readonly number[], start: number): string {
  let high = 0;
  let low = 0;
  for (let index = start; index < start + blockSize; index++) {
    const next = low * 37 + (units[index] ?? 0);
    low = next >>> 0;
    high = (high * 37 + Math.floor(next / 0x1_0000_0000)) >>> 0;
  }
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
}
