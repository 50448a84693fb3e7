import { entriesOf, get, isUnset, type Node, stringOf } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import type { ReadContext } from '../format.ts';
import { asList } from './forms.ts';
import type { Model } from './model.ts';
import { folderOf, inTree } from './tree-path.ts';

/**
 * Tells of files that a project takes from the tree and that are not in it: environment files, secrets, configs.
 * They often hold secrets and are kept out of the repository for that, so nothing is lost by it.
 */
export function missingReferences({ tree, folders }: Model, context: ReadContext, notice: (notice: Notice) => void): void {
  for (const { path, use } of references(tree)) {
    const text = stringOf(path);
    const folder = folders.get(path.span.source) ?? folderOf(path.span.source.path);
    const inside = text === undefined ? undefined : inTree(folder, text);
    if (inside === undefined || context.isFile(inside)) continue;
    const message = `${use} ${text} is not in the tree`;
    notice({ code: 'missing-file', message, lost: false, file: path.span.source.path, span: path.span });
  }
}

/** @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md (env_file), 08-configs.md and 09-secrets.md */
function references(tree: Node): readonly { readonly path: Node; readonly use: string }[] {
  const environmentFiles = entriesOf(get(tree, 'services')).flatMap(({ key, value }) => {
    const node = get(value, 'env_file');
    if (isUnset(node)) return [];
    return asList(node).items.flatMap((item) => {
      const path = item.kind === 'map' ? get(item, 'path') : item;
      const isOptional = item.kind === 'map' && stringOf(get(item, 'required')) === 'false';
      return path && !isOptional ? [{ path, use: `the environment file of services.${key},` }] : [];
    });
  });
  const files = ['secrets', 'configs'].flatMap((collection) =>
    entriesOf(get(tree, collection)).flatMap(({ key, value }) => {
      const path = get(value, 'file');
      return isUnset(path) ? [] : [{ path, use: `the file of ${collection}.${key},` }];
    }),
  );
  return [...environmentFiles, ...files];
}
