import { type HostNamespace, hostNamespace } from '../../../facts/container.ts';
import { element } from '../../../facts/declare.ts';
import { fromNode, known, type Value } from '../../../facts/value.ts';
import { entriesOf, get, isUnset, type Node, stringOf } from '../../../tree/node.ts';
import { asMap } from '../forms.ts';
import { type Service, settingOf, truth } from './service.ts';

/** Settings that may put a container into a namespace of its host. https://github.com/compose-spec/compose-spec/blob/main/05-services.md */
const settings: Readonly<Record<string, string>> = {
  network_mode: 'network',
  pid: 'pid',
  ipc: 'ipc',
  uts: 'uts',
  userns_mode: 'user',
  cgroup: 'cgroup',
};

/** The namespaces about which a service says something. */
export function namespacesOf(service: Service): Value<readonly HostNamespace[]> {
  const elements = Object.entries(settings).flatMap(([setting, name]) => {
    const node = settingOf(service, setting);
    return isUnset(node) ? [] : [namespaceOf(service, name, node, setting)];
  });
  return known([...elements, ...hostNetworks(service)]);
}

const namespaceOf = (service: Service, name: string, node: Node, setting: string): HostNamespace =>
  element(hostNamespace, service.site, node.span, {
    name: known(name),
    shared: fromNode(node, (mode) => stringOf(mode) === 'host', { origin: { setting } }),
  });

/** An external network of the name `host` is the network of the host, too. */
function hostNetworks(service: Service): readonly HostNamespace[] {
  const networks = settingOf(service, 'networks');
  if (isUnset(networks)) return [];
  return entriesOf(asMap(networks)).flatMap(({ key, keySpan }) => {
    const network = get(service.project, 'networks', key);
    const external = get(network, 'external');
    if (isUnset(external) || (external.kind === 'scalar' && !truth(external))) return [];
    const name = stringOf(get(network, 'name')) ?? stringOf(get(external, 'name')) ?? key;
    if (name !== 'host') return [];
    const origin = { span: keySpan, setting: 'networks', written: key };
    return [element(hostNamespace, service.site, keySpan, { name: known('network'), shared: known(true, origin) })];
  });
}
