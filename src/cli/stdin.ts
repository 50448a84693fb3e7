import { decode } from '../engine/decode.ts';
import { UsageError } from '../policy/usage-error.ts';

/** More than any cluster's manifests; past this somebody piped in the wrong thing. */
const maxBytes = 64 * 1024 * 1024;

/**
 * All of standard input as text.
 *
 * @throws UsageError for what is no text, or too much
 */
export async function textOf(stream: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    size += chunk.length;
    if (size > maxBytes) throw new UsageError(`standard input has more than ${maxBytes / 1024 / 1024} MiB`);
  }
  const decoded = decode(Buffer.concat(chunks));
  if ('problem' in decoded) throw new UsageError(`standard input ${decoded.problem}`);
  return decoded.text;
}
