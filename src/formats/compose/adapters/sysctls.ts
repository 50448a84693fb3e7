import { type Sysctl, sysctl } from '../../../facts/container.ts';
import { element } from '../../../facts/declare.ts';
import { defaultOf, fromNode, known, originOf, unknown, type Value } from '../../../facts/value.ts';
import { entriesOf, isUnset, stringOf } from '../../../tree/node.ts';
import { keyValueMap } from '../forms.ts';
import { type Service, settingOf } from './service.ts';

/** The kernel parameters that a service sets, as a mapping or as a sequence of `name=value`. */
export function sysctlsOf(service: Service): Value<readonly Sysctl[]> {
  const setting = 'sysctls';
  const node = settingOf(service, setting);
  if (isUnset(node)) return defaultOf([], { setting });
  if (node.kind === 'unknown') return unknown(node.reason, originOf(node, { setting }));
  const parameters = keyValueMap(node);
  const elements = entriesOf(parameters).map(({ key, keySpan, value }) =>
    element(sysctl, service.site, keySpan, {
      name: known(key, { span: keySpan, setting, written: key, ...(value.trail ? { trail: value.trail } : {}) }),
      value: fromNode(value, stringOf, { origin: { setting } }),
    }),
  );
  return known(elements, { ...originOf(node, { setting }), ...(parameters.rest === undefined ? {} : { rest: parameters.rest }) });
}
