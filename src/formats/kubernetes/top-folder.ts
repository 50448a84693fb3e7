/** The folder at the top of the tree that a manifest lies in: what is in it is likely applied to one cluster. */
export const topFolder = (path: string): string =>
  path === '<stdin>' ? path : path.includes('/') ? (path.split('/', 1)[0] as string) : '.';
