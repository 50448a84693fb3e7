import type { Format } from '../format.ts';

export const terraform: Format = {
  id: 'terraform',
  claim: () => [],
  read: async () => [],
};
