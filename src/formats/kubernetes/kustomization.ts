import { posix } from 'node:path';
import { entriesOf, get, isUnset, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
import { readYaml } from '../../tree/yaml.ts';
import type { ReadContext } from '../format.ts';

/** What `kustomize build` puts together. */
export interface Kustomization {
  readonly source: Source;
  readonly folder: string;
  readonly node: Node;
  /** Is it a component, which only others can include? */
  readonly isComponent: boolean;
  /** Files and folders with resources, as paths of the tree; what lies elsewhere is in `remote`. */
  readonly resources: readonly string[];
  /** What is not in the tree: URLs, or files that are missing. */
  readonly remote: readonly string[];
  readonly patchFiles: readonly string[];
}

/** Fields that change what the resources say. @see https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/ */
const changing = [
  'patches',
  'patchesStrategicMerge',
  'patchesJson6902',
  'components',
  'images',
  'replacements',
  'transformers',
  'vars',
  'helmCharts',
  'generators',
];

/** @returns `undefined` for a file that cannot be read, which is a notice already */
export function kustomizationOf(source: Source, context: ReadContext): Kustomization | undefined {
  const [node] = readYaml(source, { version: '1.1', notice: context.notice });
  if (node?.kind !== 'map') return undefined;
  const folder = posix.dirname(source.path);
  const named = ['resources', 'bases', 'components', 'crds'].flatMap((key) => itemsOf(get(node, key))).map((item) => stringOf(item) ?? '?');
  const inTree = (path: string): string => posix.join(folder, path);
  const isHere = (path: string): boolean => context.isFile(inTree(path)) || context.list(inTree(path)).length > 0;
  return {
    source,
    folder,
    node,
    isComponent: stringOf(get(node, 'kind')) === 'Component',
    resources: named.filter(isHere).map(inTree),
    remote: named.filter((path) => !isHere(path)),
    patchFiles: patchPaths(node)
      .map(inTree)
      .filter((path) => context.isFile(path)),
  };
}

function patchPaths(node: Node): readonly string[] {
  const listed = itemsOf(get(node, 'patchesStrategicMerge')).map(stringOf);
  const objects = ['patches', 'patchesJson6902'].flatMap((key) => itemsOf(get(node, key))).map((item) => stringOf(get(item, 'path')));
  // An inline patch is text with line breaks, not a path.
  return [...listed, ...objects].filter((path): path is string => path !== undefined && !path.includes('\n'));
}

/** Says that resources were judged as they are written, where the kustomization would change them. */
export function remarkUnapplied({ source, node }: Kustomization, { notice, inputs }: ReadContext): void {
  const used = entriesOf(node).filter(({ key, value }) => changing.includes(key) && !isUnset(value) && itemsOf(value).length > 0);
  const [first] = used;
  if (!first || inputs.kustomize) return;
  notice({
    code: 'not-rendered',
    message: `${used.map((entry) => entry.key).join(', ')} of this kustomization were not applied: its resources were checked as they are written (--kustomize builds it)`,
    lost: false,
    file: source.path,
    span: first.keySpan,
  });
}
