import type { Format } from '../format.ts';
import { kinds } from './claim.ts';

export const ansible: Format = {
  id: 'ansible',
  claim: (sources) => [...kinds(sources).keys()],
  // Roles and variables are found by name, wherever they lie.
  together: () => 'all',
  read: async (sources, context) => (await import('./read.ts')).read(sources, context),
};
