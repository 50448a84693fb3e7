import type { Format } from '../format.ts';

/** Files of environment variables by the names that tools look for; `.envrc` of direnv is a script. */
const names = /(^|\/)\.env(\.[^/]+)?$|[^/]\.env$/;

/** Files of variables that programs, Compose projects and service managers read. */
export const env: Format = {
  id: 'env',
  claim: (sources) => sources.filter(({ path }) => names.test(path)),
  read: async (sources) => (await import('./read.ts')).read(sources),
};
