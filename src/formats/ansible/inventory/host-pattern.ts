import { hostsIn, type Inventory } from './inventory.ts';

/**
 * The hosts of an inventory that a pattern means: `web`, `web:db`, `web:&live:!old`, `web*`.
 *
 * @returns `undefined` for patterns that are not followed: regular expressions, variables
 * @see https://docs.ansible.com/ansible/latest/inventory_guide/intro_patterns.html
 */
export function hostsMatching(pattern: string, inventory: Inventory): ReadonlySet<string> | undefined {
  // Ranges of the matched hosts are left out: what holds for all of a group holds for some of it.
  const words = pattern
    .replace(/\[[-\d:]*\]/g, '')
    .split(/[,:]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0 || words.some((word) => /^[!&]?~|\{\{/.test(word))) return undefined;
  const named = (word: string): ReadonlySet<string> => hostsNamed(word, inventory);
  let found = new Set<string>();
  const adding = words.filter((word) => !/^[!&]/.test(word));
  for (const word of adding.length === 0 ? ['all'] : adding) for (const host of named(word)) found.add(host);
  for (const word of words) {
    if (!/^[!&]/.test(word)) continue;
    const others = named(word.slice(1));
    found = new Set([...found].filter((host) => others.has(host) === word.startsWith('&')));
  }
  return found;
}

function hostsNamed(word: string, inventory: Inventory): ReadonlySet<string> {
  if (word === 'all' || word === '*') return hostsIn(inventory, 'all');
  if (inventory.groups.has(word)) return hostsIn(inventory, word);
  if (inventory.hosts.has(word)) return new Set([word]);
  if (!/[*?]/.test(word)) return new Set();
  const shape = new RegExp(
    `^${word
      .replace(/[.+^${}()|\\[\]]/g, '\\$&')
      .replace(/\*+/g, '.*')
      .replaceAll('?', '.')}$`,
  );
  const groups = [...inventory.groups.keys()].filter((name) => shape.test(name));
  const hosts = [...inventory.hosts.keys()].filter((name) => shape.test(name));
  return new Set([...groups.flatMap((name) => [...hostsIn(inventory, name)]), ...hosts]);
}
