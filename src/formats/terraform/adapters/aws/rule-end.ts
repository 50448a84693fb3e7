import {
  type Addresses,
  joinAddresses,
  namedAddresses,
  noAddress,
  ownMachines,
  parseAddresses,
  prefixList,
  serviceHosts,
  unknownAddresses,
} from '../../../../network/index.ts';
import { type Node, stringOf } from '../../../../tree/node.ts';
import { textOf } from '../../../../tree/span.ts';
import type { ProjectResources } from '../../module/project-resources.ts';
import { type Resource, referenceOf } from '../../module/resource.ts';
import { addressesAt, joinedAddresses, type Part } from '../firewall/part.ts';
import { blocksAt, flag, originAt, settingAt } from '../setting.ts';

/** The settings that name the far end of a rule: blocks of addresses, security groups, prefix lists, the group itself. */
export interface EndSettings {
  readonly blocks: readonly string[];
  readonly groups: readonly string[];
  readonly prefixLists: readonly string[];
  readonly self?: string;
}

/** The far end of a rule of a security group. @param group - the name of the group itself */
export function ruleEnd(node: Node, settings: EndSettings, group: string, project: ProjectResources): Part<Addresses> {
  const groups = addressesAt(node, settings.groups, { reference: (item) => namedAddresses(ownMachines(nameOf(item))) });
  const lists = addressesAt(node, settings.prefixLists, { reference: (item) => listedIn(item, project) });
  return (
    joinedAddresses([addressesAt(node, settings.blocks), groups, lists, selfAt(node, settings.self, group)]) ?? {
      value: noAddress,
      origin: originAt(node, settings.blocks[0] as string),
    }
  );
}

/** `self = true`: the machines with the group. */
function selfAt(node: Node, path: string | undefined, group: string): Part<Addresses> | undefined {
  if (path === undefined) return undefined;
  const self = flag(node, path, { fallback: false });
  // Whoever else gets in does not depend on it, and the group itself is never a stranger.
  return self.state === 'known' && !self.value ? undefined : { value: namedAddresses(ownMachines(group)), origin: self };
}

/** What people know a referred thing by: its address in the code, an id, or the words that stand there. */
export const nameOf = (node: Node): string => referenceOf(node)?.resource.site.address ?? stringOf(node) ?? textOf(node.span);

/** The entries of a prefix list where the code has them all. */
function listedIn(item: Node, project: ProjectResources): Addresses {
  const target = referenceOf(item)?.resource;
  // "prefix_list_id - The prefix list ID of the exposed AWS service."
  if (target?.type === 'aws_vpc_endpoint') return namedAddresses(serviceHosts(target.site.address));
  return target?.type === 'aws_ec2_managed_prefix_list' ? entriesOf(target, project) : namedAddresses(prefixList(nameOf(item)));
}

const entryType = 'aws_ec2_managed_prefix_list_entry';

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ec2_managed_prefix_list */
function entriesOf(list: Resource, project: ProjectResources): Addresses {
  const { items, rest } = blocksAt(list.node, 'entry');
  const separate =
    project.grouped(entryType, 'list', ({ node }) => project.targetsOf(settingAt(node, 'prefix_list_id'), list.type)).get(list) ?? [];
  const blocks = [...items, ...separate.map(({ node }) => node)].map((entry) => {
    const cidr = settingAt(entry, 'cidr');
    const text = stringOf(cidr);
    return text === undefined ? unknownAddresses(cidr?.kind === 'unknown' ? cidr.reason : 'cidr is not set') : parseAddresses(text);
  });
  return joinAddresses(...blocks, ...(rest === undefined ? [] : [unknownAddresses(rest)]));
}
