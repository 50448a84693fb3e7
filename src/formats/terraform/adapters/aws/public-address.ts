import { defaultOf, known, unknown, type Value } from '../../../../facts/value.ts';
import { entryOf, isUnset, withStep } from '../../../../tree/node.ts';
import { type Resource, referenceOf } from '../../module/resource.ts';
import { type Assigned, byAny, byFlag, bySetting, publicAddresses } from '../public-address.ts';
import { blocksAt, flag, originAt, settingAt } from '../setting.ts';

const own = 'associate_public_ip_address';

/**
 * The machine's own say, else that of its subnet.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/vpc-ip-addressing.html#vpc-public-ipv4-addresses
 */
const machine: Assigned = (block, resource) => {
  const said = flag(block, own);
  if (said.state !== 'absent') return said;
  // An interface that already exists brings the address that it has.
  const interfaces = [...blocksAt(block, 'network_interface').items, ...blocksAt(block, 'primary_network_interface').items];
  if (interfaces.length > 0) return undefined;
  return bySubnet(resource);
};

/** What the subnet of a resource decides for what starts in it; unknown where it is not in the code. */
function bySubnet({ node }: Resource): Value<boolean> {
  const subnet = settingAt(node, 'subnet_id');
  const found = referenceOf(subnet)?.resource;
  const open = unknown(`${own} is not set, and the subnet decides`, originAt(node, own));
  if (isUnset(subnet) || found?.type !== 'aws_subnet') return open;
  const mapped = entryOf(found.node, 'map_public_ip_on_launch');
  if (!mapped) return defaultOf(false, originAt(node, own));
  const value = withStep(mapped.value, { span: subnet.span, note: `${found.site.address} decides for this machine` });
  const located = { ...found.node, entries: new Map([[own, { key: own, keySpan: mapped.keySpan, value }]]) };
  return { ...flag(located, own, { fallback: false }), setting: `map_public_ip_on_launch of ${found.site.address}` };
}

/** A template without interfaces leaves all to the subnet of the day. */
const launchTemplate: Assigned = (block) => {
  const { items, rest } = blocksAt(block, 'network_interfaces');
  if (rest !== undefined || items.length === 0) {
    return unknown(rest ?? 'network_interfaces is not set, and the subnet decides', originAt(block, 'network_interfaces'));
  }
  const values = items.map((one): Value<boolean> => {
    const said = flag(one, own);
    return said.state === 'absent' ? unknown(`${own} is not set, and the subnet decides`, originAt(one, own)) : said;
  });
  return values.find((value) => value.state === 'known' && value.value) ?? values.find((value) => value.state === 'unknown') ?? values[0];
};

/** An elastic address is a machine's only where it is tied to one; one of a NAT gateway is not. */
const elastic =
  (...paths: readonly string[]): Assigned =>
  (block, resource) => {
    const tied = paths.some((path) => !isUnset(settingAt(block, path)));
    return tied ? byAny(...paths.map(bySetting))(block, resource) : undefined;
  };

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs (each resource under its name) */
export const awsPublicAddresses = publicAddresses({
  aws_instance: { holder: 'virtual machine', assigned: machine },
  aws_spot_instance_request: { holder: 'virtual machine', assigned: machine },
  aws_launch_template: { holder: 'virtual machine', assigned: launchTemplate },
  aws_launch_configuration: {
    holder: 'virtual machine',
    assigned: (block) => {
      const said = flag(block, own);
      return said.state === 'absent' ? unknown(`${own} is not set, and the subnet decides`, originAt(block, own)) : said;
    },
  },
  aws_eip: { holder: 'virtual machine', assigned: elastic('instance', 'network_interface') },
  aws_eip_association: { holder: 'virtual machine', assigned: elastic('instance_id', 'network_interface_id') },
  // "Specify true to indicate that instances launched into the subnet should be assigned a public IP address"; false by default.
  aws_subnet: { holder: 'machine that starts in it', assigned: byFlag('map_public_ip_on_launch', false) },
  // false by default
  aws_ecs_service: {
    holder: 'task',
    assigned: (block, resource) =>
      blocksAt(block, 'network_configuration').items.length > 0
        ? byFlag('network_configuration.assign_public_ip', false)(block, resource)
        : undefined,
  },
  aws_lightsail_instance: { holder: 'virtual machine', assigned: () => known(true) },
});
