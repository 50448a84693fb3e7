import type { Format } from '../format.ts';

export const ansible: Format = {
  id: 'ansible',
  claim: () => [],
  read: async () => [],
};
