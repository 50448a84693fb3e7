import type { Format } from '../format.ts';

/** Configurations and variable files; which of them mean something is the reader's business. */
const names = /\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$/;

export const terraform: Format = {
  id: 'terraform',
  claim: (sources) => sources.filter((source) => names.test(source.path)),
  read: async (sources, context) => (await import('./read.ts')).read(sources, context),
};
