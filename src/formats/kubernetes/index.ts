import type { Source } from '../../tree/source.ts';
import type { Format } from '../format.ts';
import { isKustomization } from './kustomization-name.ts';
import { topFolder } from './top-folder.ts';

/** Kubernetes objects in YAML or JSON, and the kustomizations that put them together. */
export const kubernetes: Format = {
  id: 'kubernetes',
  claim: (sources) => sources.filter(holdsObjects),
  together: topFolder,
  read: async (sources, context) => (await import('./read.ts')).read(sources, context),
};

function holdsObjects({ path, text }: Source): boolean {
  if (!/\.(ya?ml|json)$|^<stdin>$/i.test(path)) return isKustomization(path);
  if (isKustomization(path)) return true;
  if (/^\s*(\[|\{(?!\{))/.test(text)) return /"apiVersion"\s*:\s*"/.test(text) && /"kind"\s*:\s*"/.test(text);
  // Keys of the object itself, not of one that a ConfigMap, a playbook or a workflow carries further inside.
  const margin = /^(?!\s*#|---|%|\s*$)( *)/m.exec(text)?.[1] ?? '';
  return hasKey(text, margin, 'apiVersion') && hasKey(text, margin, 'kind');
}

const hasKey = (text: string, margin: string, key: string): boolean =>
  new RegExp(`^${margin}(?:["']?)${key}(?:["']?)[ \\t]*:(?:[ \\t]|\\r?$)`, 'm').test(text);
