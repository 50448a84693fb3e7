import type { Source } from '../../tree/source.ts';
import type { Format } from '../format.ts';

/** Configurations and variable files; which of them mean something is the reader's business. */
const names = /\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$/;

/** A plan, as `terraform show -json` prints it. */
const isPlan = ({ path, text }: Source): boolean =>
  /\.json$|^<stdin>$/.test(path) && text.includes('"planned_values"') && /"format_version"\s*:/.test(text.slice(0, 4_000));

export const terraform: Format = {
  id: 'terraform',
  claim: (sources) => sources.filter((source) => names.test(source.path) || isPlan(source)),
  async read(sources, context) {
    const [{ read }, { withSecrets }] = await Promise.all([import('./read.ts'), import('./secrets.ts')]);
    const configurations = sources.filter((source) => !isPlan(source));
    const plans = sources.filter(isPlan);
    return withSecrets(await read({ configurations, plans }, context), configurations);
  },
};
