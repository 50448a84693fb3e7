import { type Capability, capability } from '../../../facts/container.ts';
import { element } from '../../../facts/declare.ts';
import { defaultOf, fromNode, known, originOf, unknown, type Value } from '../../../facts/value.ts';
import { isUnset, itemsOf, type Node, stringOf } from '../../../tree/node.ts';
import { type Service, settingOf } from './service.ts';

/** Docker compares the names of capabilities without regard to case, with or without `CAP_`. */
const capabilityName = (node: Node): string | undefined => stringOf(node)?.toUpperCase().replace(/^CAP_/, '');

/**
 * The capabilities under `cap_drop` or `cap_add`; none where nothing is said.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md (cap_add, cap_drop)
 */
export function capabilitiesOf(service: Service, setting: 'cap_drop' | 'cap_add'): Value<readonly Capability[]> {
  const list = settingOf(service, setting);
  if (isUnset(list)) return defaultOf([], { setting });
  const origin = originOf(list, { setting });
  if (list.kind !== 'list') return unknown(list.kind === 'unknown' ? list.reason : `${setting} is not a list`, origin);
  const elements = itemsOf(list).map((item) =>
    element(capability, service.site, item.span, { name: fromNode(item, capabilityName, { origin: { setting } }) }),
  );
  return known(elements, origin);
}
