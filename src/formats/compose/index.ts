import type { Format } from '../format.ts';

export const compose: Format = {
  id: 'compose',
  claim: () => [],
  read: async () => [],
};
