import { posix } from 'node:path';
import type { ReadContext } from '../format.ts';

/**
 * The chart that a file belongs to: the outermost folder with a `Chart.yaml` and templates, for a chart renders together
 * with those under its `charts/`.
 *
 * @returns `undefined` for a file outside of charts
 */
export function chartFolderOf(path: string, context: ReadContext): string | undefined {
  let found: string | undefined;
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    if (isChart(folder, context)) {
      found = folder;
      if (posix.basename(posix.dirname(folder)) !== 'charts') return found;
    }
    if (folder === '.') return found;
  }
}

function isChart(folder: string, context: ReadContext): boolean {
  const file = posix.join(folder, 'Chart.yaml');
  if (!context.isFile(file)) return false;
  const text = context.load(file)?.text ?? '';
  return /^apiVersion\s*:/m.test(text) && /^name\s*:/m.test(text);
}
