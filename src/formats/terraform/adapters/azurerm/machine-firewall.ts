import { isUnset, type Node } from '../../../../tree/node.ts';
import { isSet } from '../../evaluate/value.ts';
import { headerOf } from '../../module/blocks.ts';
import type { ProjectResources } from '../../module/project-resources.ts';
import { type Resource, referenceOf } from '../../module/resource.ts';
import { allCovered, anyCovered, type Coverage, covered, uncovered, unknownCoverage } from '../firewall/coverage.ts';
import { blocksAt, settingAt } from '../setting.ts';

/**
 * A machine is covered by a network security group on its interfaces or on their subnets.
 *
 * @see https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works
 */
export function machineCoverage(resource: Resource, project: ProjectResources): Coverage {
  const { node } = resource;
  const own = [...blocksAt(node, 'network_interface').items, ...blocksAt(node, 'network_profile').items];
  // The blocks of a scale set are its interfaces.
  if (own.length > 0) return allCovered(own.map((block) => interfaceCoverage(block, project)));
  const ids = settingAt(node, 'network_interface_ids');
  if (isUnset(ids)) return unknownCoverage('network_interface_ids is not set');
  const items = ids.kind === 'list' ? ids.items : [ids];
  const rest = ids.kind === 'list' && ids.rest !== undefined ? [unknownCoverage(ids.rest)] : [];
  return allCovered([...items.map((item) => referredInterface(item, project)), ...rest]);
}

function referredInterface(id: Node, project: ProjectResources): Coverage {
  const [found] = project.targetsOf(id, 'azurerm_network_interface');
  if (!found) return unknownCoverage(id.kind === 'unknown' ? id.reason : 'the network interface is not in the code');
  return anyCovered([
    associated(found, { type: 'azurerm_network_interface_security_group_association', of: 'network_interface_id' }, project),
    interfaceCoverage(found.node, project),
  ]);
}

/** An interface, or the block of a scale set that stands for one. */
function interfaceCoverage(node: Node, project: ProjectResources): Coverage {
  const group = settingAt(node, 'network_security_group_id');
  if (!isUnset(group)) return isSet(group) ? covered : unknownCoverage(group.kind === 'unknown' ? group.reason : '');
  const { items, rest } = blocksAt(node, 'ip_configuration');
  const subnets = items.map((block) => subnetCoverage(settingAt(block, 'subnet_id'), project));
  const own = uncovered({ span: headerOf(node), note: 'has no network security group' });
  return anyCovered([own, allCovered(rest === undefined ? subnets : [...subnets, unknownCoverage(rest)])]);
}

function subnetCoverage(id: Node | undefined, project: ProjectResources): Coverage {
  const [subnet] = project.targetsOf(id, 'azurerm_subnet');
  if (subnet) return associated(subnet, { type: 'azurerm_subnet_network_security_group_association', of: 'subnet_id' }, project);
  const reason = id?.kind === 'unknown' && !referenceOf(id) ? id.reason : 'the subnet is not in the code as a resource of its own';
  return unknownCoverage(reason);
}

interface Association {
  readonly type: string;
  readonly of: string;
}

/** Is there an association of a group with this one? One with nobody knows what may be it. */
function associated(target: Resource, { type, of }: Association, project: ProjectResources): Coverage {
  const targets = project.grouped<Resource | undefined>(type, of, ({ node }) => {
    const found = project.targetsOf(settingAt(node, of), target.type);
    return found.length > 0 ? found : [undefined];
  });
  if (targets.has(target)) return covered;
  const [stray] = targets.get(undefined) ?? [];
  if (stray) return unknownCoverage(`what ${stray.site.address} is for is not known`);
  return uncovered({ span: target.site.header, note: `${target.site.address} has no network security group` });
}
