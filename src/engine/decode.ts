/**
 * Bytes of a file as text: UTF-8, or UTF-16 where a byte order mark says so. The mark is taken off.
 *
 * @returns what stands in the way for anything else: a guess at an encoding would move every column
 */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly problem: string } {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.subarray(0, 8192).includes(0)) return { problem: 'is a binary file' };
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { problem: `is not ${encoding.toUpperCase()} text; save it as UTF-8` };
  }
}
