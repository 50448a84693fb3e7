import { type Capability, capability } from '../../../facts/container.ts';
import { element, type Site } from '../../../facts/declare.ts';
import { defaultOf, fromNode, known, originOf, unknown, type Value } from '../../../facts/value.ts';
import { isUnset, type Node, stringOf } from '../../../tree/node.ts';
import { originAt, settingAt } from './setting.ts';

/** The capabilities of a list such as `capabilities.add`; none where it is not set, as on every runtime. */
export function capabilitiesAt(block: Node, path: string, site: Site): Value<readonly Capability[]> {
  const node = settingAt(block, path);
  const origin = originAt(block, path);
  if (isUnset(node)) return defaultOf([], origin);
  const place = originOf(node, origin);
  if (node.kind === 'unknown') return unknown(node.reason, place);
  if (node.kind !== 'list') return unknown(`${path} is not a list`, place);
  const items = node.items.map((item) =>
    element(capability, site, item.span, { name: fromNode(item, nameOf, { origin: { setting: path } }) }),
  );
  return known(items, { ...place, ...(node.rest === undefined ? {} : { rest: node.rest }) });
}

/** Docker and containerd take names in any case, with or without `CAP_`. */
const nameOf = (node: Node): string | undefined => stringOf(node)?.toUpperCase().replace(/^CAP_/, '');
