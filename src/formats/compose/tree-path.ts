/**
 * A path of the tree as seen from one of its folders.
 *
 * @returns `undefined` for one that leads out of the root, or that is absolute and so names a file of the machine
 */
export function inTree(folder: string, path: string): string | undefined {
  if (/^([/~\\]|[A-Za-z]:)/.test(path)) return undefined;
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/') || '.';
}

export const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.');
