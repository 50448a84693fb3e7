import type { Format } from '../format.ts';

export const dockerfile: Format = {
  id: 'dockerfile',
  claim: () => [],
  read: async () => [],
};
