import { get, isUnset, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import type { KubernetesObject } from './object.ts';
import { withSubstitutions } from './substitution.ts';

/** What containers of a namespace get that do not say themselves what they need. */
export interface LimitRange {
  readonly namespace: string | undefined;
  /** The folder of its file: all that tells whom a LimitRange without a namespace is for. */
  readonly folder: string;
  readonly limits: Defaults;
  readonly requests: Defaults;
}

type Defaults = Readonly<Partial<Record<'memory' | 'cpu', Node>>>;

/**
 * The defaults for containers that a LimitRange gives: a missing default limit is the maximum, a missing default request
 * the default limit, else the minimum.
 *
 * @see https://kubernetes.io/docs/concepts/policy/limit-range/
 * @see https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/v1/defaults.go (SetDefaults_LimitRangeItem)
 */
export function limitRangesOf(object: KubernetesObject): readonly LimitRange[] {
  if (object.kind !== 'LimitRange' || object.group !== '') return [];
  return itemsOf(get(object.node, 'spec', 'limits')).flatMap((raw) => {
    const item = withSubstitutions(raw);
    if (stringOf(get(item, 'type')) !== 'Container') return [];
    const first = (resource: string, keys: readonly string[]): Node | undefined =>
      keys.map((key) => get(item, key, resource)).find((node) => !isUnset(node));
    const defaults = (...keys: readonly string[]): Defaults => {
      const memory = first('memory', keys);
      const cpu = first('cpu', keys);
      return { ...(memory ? { memory } : {}), ...(cpu ? { cpu } : {}) };
    };
    return [
      {
        namespace: object.namespace,
        folder: folderOf(object),
        limits: defaults('default', 'max'),
        requests: defaults('defaultRequest', 'default', 'max', 'min'),
      },
    ];
  });
}

/** Does a LimitRange hold for an object? Without a namespace both go where they are applied to: from one folder, together. */
export const holdsFor = (range: LimitRange, object: KubernetesObject): boolean =>
  range.namespace === object.namespace && (object.namespace !== undefined || range.folder === folderOf(object));

const folderOf = ({ node }: KubernetesObject): string => node.span.source.path.replace(/[^/]*$/, '');
