import { type Fact, fact } from '../../../facts/declare.ts';
import { publicAddress } from '../../../facts/public-address.ts';
import { defaultOf, known, originOf, unknown, type Value } from '../../../facts/value.ts';
import { get, isUnset, type Node, stringOf } from '../../../tree/node.ts';
import type { Invocation } from './invocation.ts';
import { booleanOf, listOf, Options, present } from './options.ts';

const flagOf = (node: Node, setting: string): Value<boolean> => {
  const origin = originOf(node, { setting });
  if (node.kind === 'unknown') return unknown(node.reason, origin);
  const value = booleanOf(node);
  return value === undefined ? unknown(`${setting} is neither true nor false`, origin) : known(value, origin);
};

/** The first flag that is true, else the first that is not known, else the first. */
function any(flags: readonly Value<boolean>[]): Value<boolean> | undefined {
  return flags.find((flag) => flag.state === 'known' && flag.value) ?? flags.find((flag) => flag.state === 'unknown') ?? flags[0];
}

const interfaceFlags = (list: Node | undefined, setting: string, ...names: readonly string[]): readonly Value<boolean>[] => {
  const { items, rest } = listOf(list);
  const flags = items.flatMap((item) => {
    const node = item.kind === 'unknown' ? item : names.map((name) => get(item, name)).find((one) => !isUnset(one));
    return node === undefined ? [] : [flagOf(node, setting)];
  });
  return rest === undefined ? flags : [...flags, unknown(rest)];
};

/**
 * A machine of Amazon's. Where neither the task nor its subnet are told, it starts in a default subnet, and these hand
 * out public addresses; with a subnet of the user's, the subnet decides.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/amazon/aws/ec2_instance_module.html and
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterfaceSpecification.html
 */
export function ec2Instance(invocation: Invocation): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent', 'terminated', 'stopped']);
  if (!site) return [];
  const network = options.node('network');
  const subnet = options.node('vpc_subnet_id', 'subnet_id', 'subnet');
  const flat = options.node('assign_public_ip');
  const flags = [
    ...(flat ? [flagOf(flat, 'assign_public_ip')] : []),
    ...interfaceFlags(network, 'network.assign_public_ip', 'assign_public_ip'),
    ...interfaceFlags(
      options.node('network_interfaces'),
      'network_interfaces.assign_public_ip',
      'assign_public_ip',
      'associate_public_ip_address',
    ),
  ];
  const makes = options.node('image_id', 'image', 'launch_template') !== undefined;
  if (flags.length === 0 && !makes) return [];
  const isElsewhere =
    subnet ?? options.node('launch_template', 'network', 'network_interfaces', 'network_interfaces_ids', 'filters', 'instance_ids');
  const byDefault: Value<boolean> =
    isElsewhere === undefined
      ? defaultOf(true, { setting: 'vpc_subnet_id', written: 'a subnet that hands out public addresses' })
      : unknown(`${settingOf(options)} decides whether the machine gets a public address`, { setting: 'network.assign_public_ip' });
  return [fact(publicAddress, site, { name: options.text(['name']), holder: known('machine'), assigned: any(flags) ?? byDefault })];
}

function settingOf(options: Options): string {
  const subnet = options.node('vpc_subnet_id', 'subnet_id', 'subnet');
  const name = subnet && stringOf(subnet);
  if (subnet) return name === undefined ? 'its subnet' : `the subnet ${name}`;
  return options.node('launch_template') ? 'its launch template' : 'its network interface';
}

/** @see https://docs.ansible.com/ansible/latest/collections/community/aws/ec2_launch_template_module.html */
export function ec2LaunchTemplate(invocation: Invocation): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  if (!site) return [];
  const setting = 'network_interfaces.associate_public_ip_address';
  const flags = interfaceFlags(options.node('network_interfaces'), setting, 'associate_public_ip_address');
  const assigned = any(flags) ?? unknown('the subnet decides whether machines get a public address', { setting });
  return [fact(publicAddress, site, { name: options.text(['template_name', 'name']), holder: known('machine'), assigned })];
}

/**
 * An elastic address by itself reaches nothing; one that is given to a machine or interface makes it public.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/amazon/aws/ec2_eip_module.html
 */
export function elasticAddress(invocation: Invocation): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  const device = options.node('device_id', 'instance_id');
  if (!site || device === undefined) return [];
  const name = options.text(['device_id', 'instance_id']);
  return [fact(publicAddress, site, { name, holder: known('machine'), assigned: known(true, originOf(device, { setting: 'device_id' })) })];
}

/**
 * A machine of Google's reaches the internet, and is reached, when an interface has an access configuration.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/google/cloud/gcp_compute_instance_module.html
 */
export function computeInstance(invocation: Invocation): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  if (!site) return [];
  const { items, rest } = listOf(options.node('network_interfaces'));
  const setting = 'access_configs';
  const flags = items.map((item): Value<boolean> => {
    const configs = item.kind === 'unknown' ? item : get(item, setting);
    if (isUnset(configs)) return defaultOf(false, { setting, header: item.span, written: 'none' });
    if (configs.kind === 'unknown') return unknown(configs.reason, originOf(configs, { setting }));
    return known(listOf(configs).items.length > 0, originOf(configs, { setting }));
  });
  const all = rest === undefined ? flags : [...flags, unknown(rest)];
  const assigned = any(all) ?? defaultOf(false, { setting, written: 'none' });
  return [fact(publicAddress, site, { name: options.text(['name']), holder: known('machine'), assigned })];
}

/**
 * A machine of OpenStack gets a floating address when the task names one or a pool of them, or asks for one. Whether
 * the default does anything depends on the cloud.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/openstack/cloud/server_module.html
 */
export function openstackServer(invocation: Invocation): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  if (!site || (options.node('image') === undefined && options.node('boot_volume') === undefined)) return [];
  const given = options.node('floating_ips', 'floating_ip_pools');
  const setting = 'floating_ips';
  const named: readonly Value<boolean>[] = given
    ? [
        given.kind === 'unknown'
          ? unknown(given.reason, originOf(given, { setting }))
          : known(listOf(given).items.length > 0, originOf(given, { setting })),
      ]
    : [];
  const asked = options.node('auto_ip', 'auto_floating_ip', 'public_ip');
  const flags = [...named, ...(asked ? [flagOf(asked, 'auto_ip')] : [])];
  const assigned = any(flags) ?? unknown('the cloud decides whether the machine gets a floating address', { setting: 'auto_ip' });
  return [fact(publicAddress, site, { name: options.text(['name']), holder: known('machine'), assigned })];
}
