import { type Fact, fact } from '../../../facts/declare.ts';
import { publicAddress } from '../../../facts/public-address.ts';
import { defaultOf, known, type Origin, originOf, unknown, type Value } from '../../../facts/value.ts';
import { get, isUnset, type Node, stringOf } from '../../../tree/node.ts';
import type { Invocation } from './invocation.ts';
import { booleanOf, listOf, Options, present } from './options.ts';

const addressNames = ['public_ip_address_name', 'public_ip_address', 'public_ip_name'];

/**
 * A network interface has a public address when one of its configurations names one. Old versions of the module had
 * the same options beside the name of the interface.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/azure/azcollection/azure_rm_networkinterface_module.html
 */
export function networkInterface(invocation: Invocation): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  if (!site) return [];
  const flat = options.node(...addressNames);
  const { items, rest } = listOf(options.node('ip_configurations'));
  const named = [...(flat ? [{ node: flat, options: undefined }] : []), ...items.map((item) => ({ node: addressOf(item), options: item }))];
  return [
    fact(publicAddress, site, {
      name: options.text(['name']),
      holder: known('network interface'),
      assigned: firstAssigned(
        named.map((one) => one.node),
        rest,
        legacyFlag(options),
        options.origin('ip_configurations'),
      ),
    }),
  ];
}

const addressOf = (configuration: Node): Node | undefined => {
  if (configuration.kind === 'unknown') return configuration;
  return addressNames.map((name) => get(configuration, name)).find((node) => !isUnset(node));
};

/** `public_ip: true` of old versions asked for an address of the interface's own. */
function legacyFlag(options: Options): Value<boolean> | undefined {
  const node = options.node('public_ip', 'create_with_public_ip');
  return node && options.flag(['public_ip', 'create_with_public_ip']);
}

function firstAssigned(
  nodes: readonly (Node | undefined)[],
  rest: string | undefined,
  flag: Value<boolean> | undefined,
  origin: Origin,
): Value<boolean> {
  const setting = 'public_ip_address_name';
  const written = nodes.find((node) => node !== undefined && node.kind !== 'unknown' && stringOf(node) !== '' && booleanOf(node) !== false);
  if (written) return known(true, originOf(written, { setting }));
  if (flag?.state === 'known' && flag.value) return flag;
  const open = nodes.find((node) => node?.kind === 'unknown');
  // A name that is put together from known and unknown pieces is a name all the same.
  if (open?.kind === 'unknown') {
    const isNamed = open.parts?.some((part) => part !== null && part.trim() !== '') === true;
    return isNamed ? known(true, originOf(open, { setting })) : unknown(open.reason, originOf(open, { setting }));
  }
  if (rest !== undefined) return unknown(rest, origin);
  return flag ?? defaultOf(false, { setting });
}

/**
 * A virtual machine gets an interface with a static public address of its own unless it is given interfaces or told
 * otherwise.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/azure/azcollection/azure_rm_virtualmachine_module.html
 */
export function virtualMachine(invocation: Invocation): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  // A machine is only made where an image is named; other tasks start, stop or change one that is there.
  if (!site || options.node('image') === undefined) return [];
  const interfaces = options.node('network_interface_names', 'network_interfaces');
  if (interfaces && interfaces.kind !== 'unknown') return [];
  return [
    fact(publicAddress, site, {
      name: options.text(['name']),
      holder: known('virtual machine'),
      assigned: allocation(options, interfaces),
    }),
  ];
}

function allocation(options: Options, interfaces: Node | undefined): Value<boolean> {
  const method = options.node('public_ip_allocation_method', 'public_ip_allocation');
  const setting = 'public_ip_allocation_method';
  if (method === undefined) {
    return interfaces?.kind === 'unknown' && !interfaces.parts
      ? unknown(interfaces.reason, originOf(interfaces))
      : defaultOf(true, { setting, written: 'Static' });
  }
  const origin = originOf(method, { setting });
  if (method.kind === 'unknown') return unknown(method.reason, origin);
  return known(stringOf(method) !== 'Disabled', origin);
}
