import { type Entry, isUnset, type ListNode, type MapNode, type Node, withStep } from '../../tree/node.ts';
import { asList, asMap, keyValueMap } from './forms.ts';
import { identityIn } from './identity.ts';

type Path = readonly string[];
type Merger = (base: Node, over: Node, path: Path) => Node;

/**
 * Lays one Compose tree over another: mappings are merged, sequences appended without repeating what names the same
 * thing, everything else replaced; `!reset` takes a value out, `!override` replaces it as a whole.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/13-merge.md
 */
export function merge(base: Node, over: Node, path: Path): Node {
  if (over.tag === '!override') return settled(over);
  if (isUnset(over)) return base;
  if (isUnset(base)) return settled(over);
  const special = specials.find(([pattern]) => matches(pattern, path))?.[1];
  if (special) return special(base, settled(over), path);
  if (base.kind === 'map' && over.kind === 'map') return mergeMaps(base, over, path);
  if (base.kind === 'list' && over.kind === 'list') return append(base, settled(over) as ListNode, path);
  return replaced(base, settled(over));
}

/** A tree that stands on nothing: what `!reset` takes out is not there, and `!override` has nothing to replace. */
export function settled(node: Node): Node {
  const { tag, ...bare } = node;
  const plain = (tag === '!override' ? bare : node) as Node;
  if (plain.kind === 'list') return { ...plain, items: plain.items.filter((item) => item.tag !== '!reset').map(settled) };
  if (plain.kind !== 'map') return plain;
  const entries = new Map<string, Entry>();
  for (const [key, entry] of plain.entries) {
    if (entry.value.tag !== '!reset') entries.set(key, { ...entry, value: settled(entry.value) });
  }
  return { ...plain, entries };
}

function mergeMaps(base: MapNode, over: MapNode, path: Path): MapNode {
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const existing = entries.get(key);
    if (entry.value.tag === '!reset') entries.delete(key);
    else if (!existing) entries.set(key, { ...entry, value: settled(entry.value) });
    else {
      const value = merge(existing.value, entry.value, [...path, key]);
      // What is replaced as a whole stands where the new value stands.
      const { keySpan } = value.span.source === existing.keySpan.source ? existing : entry;
      entries.set(key, { key, keySpan, value });
    }
  }
  const rest = base.rest ?? over.rest;
  return { ...base, entries, ...(rest === undefined ? {} : { rest }) };
}

function append(base: ListNode, over: ListNode, path: Path): ListNode {
  const items: Node[] = [];
  const places = new Map<string, number>();
  for (const item of [...base.items, ...over.items]) {
    const identity = identityIn(path, item);
    const place = identity === undefined ? undefined : places.get(identity);
    if (place !== undefined) items[place] = replaced(items[place] as Node, item);
    else {
      if (identity !== undefined) places.set(identity, items.length);
      items.push(item);
    }
  }
  const rest = base.rest ?? over.rest;
  return { ...over, items, ...(rest === undefined ? {} : { rest }) };
}

const replaced = (base: Node, over: Node): Node =>
  over.kind === 'scalar' && base.span.source !== over.span.source
    ? withStep(over, { span: base.span, note: 'this value is overridden' })
    : over;

const override: Merger = (_base, over) => over;
const keyValues: Merger = (base, over, path) => mergeMaps(keyValueMap(base), keyValueMap(over), path);
const sequences: Merger = (base, over, path) => append(asList(base), asList(over), path);
const mappings =
  (key?: string): Merger =>
  (base, over, path) =>
    mergeMaps(asMap(base, key), asMap(over, key), path);

/** Options belong to a driver: another driver starts anew. */
const logging: Merger = (base, over, path) => {
  if (base.kind !== 'map' || over.kind !== 'map') return over;
  const [one, other] = [base, over].map((node) => node.entries.get('driver')?.value);
  const isSame = !one || !other || (one.kind === 'scalar' && other.kind === 'scalar' && one.value === other.value);
  return isSame ? mergeMaps(base, over, path) : over;
};

const service = (name: string, merger: Merger): [string, Merger] => [`services.*.${name}`, merger];

const specials: readonly (readonly [string, Merger])[] = [
  service('build', mappings('context')),
  service('command', override),
  service('entrypoint', override),
  service('healthcheck.test', override),
  service('logging', logging),
  service('depends_on', mappings()),
  service('networks', mappings()),
  service('models', mappings()),
  ...['annotations', 'build.args', 'build.additional_contexts', 'build.labels', 'environment', 'labels', 'sysctls', 'deploy.labels'].map(
    (name) => service(name, keyValues),
  ),
  ...['networks.*.labels', 'volumes.*.labels', 'secrets.*.labels', 'configs.*.labels'].map((name): [string, Merger] => [name, keyValues]),
  ...['build.extra_hosts', 'dns', 'dns_opt', 'dns_search', 'env_file', 'label_file', 'extra_hosts', 'tmpfs'].map((name) =>
    service(name, sequences),
  ),
];

function matches(pattern: string, path: Path): boolean {
  const parts = pattern.split('.');
  return parts.length === path.length && parts.every((part, index) => part === '*' || part === path[index]);
}
