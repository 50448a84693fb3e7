import type { Format } from '../format.ts';

export const helm: Format = {
  id: 'helm',
  claim: () => [],
  read: async () => [],
};
