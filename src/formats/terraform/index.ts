import type { Format } from '../format.ts';

/** Configurations and variable files; which of them mean something is the reader's business. */
const names = /\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$/;

export const terraform: Format = {
  id: 'terraform',
  claim: (sources) => sources.filter((source) => names.test(source.path)),
  async read(sources, context) {
    const [{ read }, { withSecrets }] = await Promise.all([import('./read.ts'), import('./secrets.ts')]);
    return withSecrets(await read(sources, context), sources);
  },
};
