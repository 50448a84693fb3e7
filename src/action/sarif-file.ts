import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { UsageError } from '../policy/usage-error.ts';

/**
 * Writes the SARIF file. A pull request may have put a link in its place, or in the place of a folder on the way: what
 * that leads to is not overwritten.
 *
 * @param path - absolute
 * @throws UsageError where a folder on the way is a link
 */
export function writeSarif(path: string, workspace: string, text: string): void {
  const folder = dirname(path);
  const isInside = !relative(workspace, path).startsWith(`..${sep}`);
  const expected = isInside ? resolve(realpathSync(workspace), relative(workspace, folder)) : undefined;
  for (let known = folder; ; known = dirname(known)) {
    const real = realOf(known);
    if (real === undefined) continue;
    if (expected !== undefined && real !== resolve(expected, relative(folder, known)))
      throw new UsageError(`the input sarif-file leads through a link (${relative(workspace, known)}), and is not written`);
    break;
  }
  mkdirSync(folder, { recursive: true });
  rmSync(path, { force: true });
  writeFileSync(path, text, { flag: 'wx' });
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
