import type { Format } from '../format.ts';
import { kinds } from './claim.ts';

export const ansible: Format = {
  id: 'ansible',
  claim: (sources) => [...kinds(sources).keys()],
  read: async (sources, context) => (await import('./read.ts')).read(sources, context),
};
