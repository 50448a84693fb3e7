import type { Source } from '../../tree/source.ts';
import type { Format, ReadContext } from '../format.ts';
import { chartFolderOf } from './chart-folder.ts';

/** Charts: what is in them is a template, and only what it renders to can be judged. */
export const helm: Format = {
  id: 'helm',
  claim: (sources, context) => sources.filter((source) => isOfChart(source, context)),
  together: (path, context) => chartFolderOf(path, context) ?? path,
  read: async (sources, context) => (await import('./read.ts')).read(sources, context),
};

/** Charts keep custom resource definitions as plain manifests under `crds/`. @see https://helm.sh/docs/topics/charts/ */
function isOfChart({ path }: Source, context: ReadContext): boolean {
  const chart = chartFolderOf(path, context);
  if (chart === undefined) return false;
  const inside = chart === '.' ? path : path.slice(chart.length + 1);
  return /^(charts\/[^/]+\/)*(templates\/|Chart\.ya?ml$|values[^/]*\.ya?ml$|requirements\.ya?ml$)/.test(inside);
}
