import type { Format } from '../format.ts';
import { kinds } from './claim.ts';

export const ansible: Format = {
  id: 'ansible',
  claim: (sources) => [...kinds(sources).keys()],
  // Roles and variables are found by name, wherever they lie.
  together: () => 'all',
  async read(sources, context) {
    const [{ read }, { withSecrets }] = await Promise.all([import('./read.ts'), import('./secrets.ts')]);
    return withSecrets(await read(sources, context), sources);
  },
};
