import type { Entry, Node } from '../../tree/node.ts';
import type { Site } from '../declare.ts';
import type { Secret } from '../secret.ts';
import { entrySecret } from './entry.ts';

interface Options {
  /** Leaves an entry, and all below it, out. */
  readonly skip?: (entry: Entry, path: readonly string[]) => boolean;
  /** Reads a value in place of {@link entrySecret}, where a platform gives it a meaning of its own. */
  readonly read?: (key: string, node: Node, site: Site) => readonly Secret[];
}

/** No file that people write nests so deep. */
const maxDepth = 60;

/** The credentials among the keys and values of a tree, in file order. */
export function treeSecrets(node: Node, site: Site, options: Options = {}): readonly Secret[] {
  const found: Secret[] = [];
  const seen = new Set<Node>();
  const walk = (current: Node, key: string, path: readonly string[]): void => {
    if (path.length > maxDepth) return;
    switch (current.kind) {
      case 'map':
      case 'list': {
        // An anchor's value is the same wherever it is used.
        if (seen.has(current)) return;
        seen.add(current);
        if (current.kind === 'list') for (const item of current.items) walk(item, item.kind === 'scalar' ? singular(key) : key, path);
        else
          for (const entry of current.entries.values())
            if (options.skip?.(entry, path) !== true) walk(entry.value, entry.key, [...path, entry.key]);
        return;
      }
      default:
        found.push(...(options.read ?? entrySecret)(key, current, site));
    }
  };
  walk(node, '', []);
  return found;
}

/** A list under `tokens` or `passwords` holds those; one under another name says nothing of its items. */
const singular = (key: string): string => (/s$/i.test(key) ? key.slice(0, -1) : '');
