import { minimatch } from 'minimatch';

/** Does a path match one of some globs? A folder means everything in it. */
export const matchesPath = (path: string, globs: readonly string[]): boolean =>
  globs.some((glob) => minimatch(path, glob, { dot: true }) || path.startsWith(glob.endsWith('/') ? glob : `${glob}/`));
