import type { Format } from '../format.ts';

export const kubernetes: Format = {
  id: 'kubernetes',
  claim: () => [],
  read: async () => [],
};
