import { anyProtocol, type Ports, parseAddresses, parsePorts, parseProtocols, securityGroup } from '../../../../network/index.ts';
import { isSet } from '../../evaluate/value.ts';
import { headerOf } from '../../module/blocks.ts';
import type { Adapters } from '../adapter.ts';
import { firewallOf } from '../firewall/firewall.ts';
import { blocksAt, settingAt } from '../setting.ts';

/**
 * The security group that EKS makes for the nodes of a group: "If you specify this configuration [ec2_ssh_key], but do not specify
 * source_security_group_ids when you create an EKS Node Group, port 22 on the worker nodes is opened to the Internet (0.0.0.0/0)."
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eks_node_group
 */
export const eksRemoteAccess: Adapters = {
  aws_eks_node_group: (resource) => {
    const [block] = blocksAt(resource.node, 'remote_access').items;
    if (!block || isSet(settingAt(block, 'ec2_ssh_key')) !== true || isSet(settingAt(block, 'source_security_group_ids')) !== false)
      return [];
    const place = headerOf(block);
    return [
      firewallOf({
        resource,
        platform: securityGroup,
        rules: [
          {
            name: { value: 'remote_access', origin: {} },
            direction: { value: 'inbound', origin: {} },
            action: { value: 'allow', origin: {} },
            protocols: { value: parseProtocols('tcp') ?? anyProtocol, origin: {} },
            ports: { value: parsePorts('22') as Ports, origin: {} },
            remote: { value: parseAddresses('0.0.0.0/0'), origin: { setting: 'remote_access.source_security_group_ids', header: place } },
            place,
            block: block.span,
          },
        ],
      }),
    ];
  },
};
