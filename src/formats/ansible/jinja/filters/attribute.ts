import { get, type Node } from '../../../../tree/node.ts';
import type { Surroundings } from '../surroundings.ts';

/** What `attribute=` names: a key, an index, or a path of them with dots; `undefined` where there is none. */
export function attributeOf(of: Node, path: string, around: Surroundings): Node | undefined {
  let current: Node | undefined = of;
  for (const name of path.split('.')) {
    if (current === undefined || current.kind === 'unknown') return current;
    const found: Node | undefined = get(current, /^\d+$/.test(name) && current.kind === 'list' ? Number(name) : name);
    current = found && around.resolve(found, 'shallow');
  }
  return current;
}
