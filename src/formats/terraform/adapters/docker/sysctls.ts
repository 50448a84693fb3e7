import { type Sysctl, sysctl } from '../../../../facts/container.ts';
import { element, type Site } from '../../../../facts/declare.ts';
import { defaultOf, fromNode, known, unknown, type Value } from '../../../../facts/value.ts';
import { entriesOf, isUnset, type Node, stringOf } from '../../../../tree/node.ts';
import { settingAt } from '../setting.ts';

export function sysctlsAt(block: Node, site: Site): Value<readonly Sysctl[]> {
  const node = settingAt(block, 'sysctls');
  if (isUnset(node)) return defaultOf([], { setting: 'sysctls' });
  if (node.kind === 'unknown') return unknown(node.reason, { span: node.span });
  const items = entriesOf(node).map(({ key, keySpan, value }) =>
    element(sysctl, site, keySpan, { name: known(key, { span: keySpan }), value: fromNode(value, stringOf) }),
  );
  return known(items, { span: node.span, ...(node.kind === 'map' && node.rest !== undefined ? { rest: node.rest } : {}) });
}
