import { type Probe, probe } from '../../../facts/container.ts';
import { element, type Site } from '../../../facts/declare.ts';
import { defaultOf, known, unknown, type Value } from '../../../facts/value.ts';
import { isUnset, type Node } from '../../../tree/node.ts';
import { settingAt } from './setting.ts';

/** The health checks of a container, by name and the block that declares each. */
export const probesAt = (block: Node, site: Site, paths: Readonly<Record<string, string>>): Value<readonly Probe[]> =>
  known(
    Object.entries(paths).map(([name, path]) => element(probe, site, site.header, { name: known(name), declared: declared(block, path) })),
  );

function declared(block: Node, path: string): Value<boolean> {
  const node = settingAt(block, path);
  if (isUnset(node) || (node.kind === 'list' && node.items.length === 0)) return defaultOf(false);
  return node.kind === 'unknown' ? unknown(node.reason, { span: node.span }) : known(true, { span: node.span });
}
