import { posix } from 'node:path';
import type { Format, ReadContext } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { Source } from '../tree/source.ts';
import { mentionsOf } from './mentions.ts';

/** The infrastructure code of one tree, and the paths in it that a change touches, whatever they hold. */
export interface Touched {
  readonly sources: readonly Source[];
  readonly context: ReadContext;
  readonly changed: ReadonlySet<string>;
}

/**
 * Paths of the sources whose findings a change may alter: what is changed, what is read together with it, what it names
 * and what names it, and so on. Rather too many than too few: a source that is missing would change the meaning of
 * those that are judged.
 *
 * @param trees - the tree after the change, and of the one before it at least the sources that the change touches
 */
export function affectedBy(trees: readonly Touched[]): ReadonlySet<string> {
  const nodes = trees.flatMap(nodesOf);
  const byGroup = grouped(nodes, (node) => node.groups);
  const byPath = grouped(nodes, (node) => [node.source.path]);
  const byFolder = grouped(nodes, (node) => [posix.dirname(node.source.path)]);
  const names = new Set(nodes.flatMap(({ source }) => namesOf(source.path)));

  const reached = new Set<Node>();
  const waiting: Node[] = [];
  const reach = (found: readonly Node[] | undefined): void => {
    for (const node of found ?? []) {
      if (reached.has(node)) continue;
      reached.add(node);
      waiting.push(node);
    }
  };
  const reachThoseWhoName = (path: string): void =>
    reach(nodes.filter((node) => !reached.has(node) && mayName(node, path) && nameIn(node).some((one) => isPathOrFolder(one, path))));

  for (const path of new Set(trees.flatMap(({ changed }) => [...changed]))) {
    // A template, a script, a variable file: part of what lies around it.
    reach(byPath.get(path) ?? nearest(path, byFolder));
    reachThoseWhoName(path);
  }
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const group of node.groups) reach(byGroup.get(group));
    reach(byPath.get(node.source.path));
    for (const path of nameIn(node)) {
      if (!names.has(posix.basename(path)) && path !== '.') continue;
      reach(byPath.get(path));
      reach(byFolder.get(path));
    }
    reachThoseWhoName(node.source.path);
  }
  return new Set([...reached].map((node) => node.source.path));
}

interface Node {
  readonly source: Source;
  /** Names of what it is read together with. */
  readonly groups: readonly string[];
  mentions?: readonly string[];
}

function nodesOf({ sources, context }: Touched): readonly Node[] {
  let left = sources;
  return formats.flatMap((format) => {
    const claimed = new Set(format.claim(left, context));
    left = left.filter((source) => !claimed.has(source));
    return [...claimed].map((source) => ({ source, groups: groupsOf(source.path, format, context) }));
  });
}

function groupsOf(path: string, { id, together }: Format, context: ReadContext): readonly string[] {
  const folder = `folder ${posix.dirname(path)}`;
  return together ? [folder, `${id} ${together(path, context)}`] : [folder];
}

const nameIn = (node: Node): readonly string[] => {
  node.mentions ??= mentionsOf(node.source);
  return node.mentions;
};

/** What a path may be called by: its own name, and that of its folder. */
const namesOf = (path: string): readonly string[] => [posix.basename(path), posix.basename(posix.dirname(path))];

/** A cheap look, for it is asked of every source: is the name, or that of its folder, somewhere in the text? */
const mayName = ({ source }: Node, path: string): boolean =>
  source.text.includes('..') || namesOf(path).some((name) => name !== '.' && source.text.includes(name));

const isPathOrFolder = (mentioned: string, path: string): boolean => mentioned === path || mentioned === posix.dirname(path);

/** The sources of the innermost folder around a path that has any. */
function nearest(path: string, byFolder: ReadonlyMap<string, readonly Node[]>): readonly Node[] {
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    const found = byFolder.get(folder);
    if (found || folder === '.') return found ?? [];
  }
}

function grouped(nodes: readonly Node[], keys: (node: Node) => readonly string[]): ReadonlyMap<string, readonly Node[]> {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) {
    for (const key of keys(node)) {
      const group = groups.get(key);
      if (group) group.push(node);
      else groups.set(key, [node]);
    }
  }
  return groups;
}
