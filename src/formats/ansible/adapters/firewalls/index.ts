import type { Fact } from '../../../../facts/declare.ts';
import type { Invocation } from '../invocation.ts';
import { attachingModules } from './attachments.ts';
import { firewalldZones } from './firewalld.ts';
import { iptablesFirewalls } from './iptables.ts';
import { networkSecurityGroup } from './network-security-group.ts';
import { securityGroup } from './security-group.ts';
import { ufwFirewall } from './ufw.ts';
import { vpcFirewalls } from './vpc-firewall.ts';

const networkMaker = 'google.cloud.gcp_compute_network';

const makers: ReadonlySet<string> = new Set([
  'azure.azcollection.azure_rm_securitygroup',
  'amazon.aws.ec2_security_group',
  'google.cloud.gcp_compute_firewall',
  'community.general.ufw',
  'ansible.builtin.iptables',
  'ansible.posix.firewalld',
]);

/** Does a module make a firewall, or something that one covers? What its tasks say is put together play by play. */
export const concernsFirewalls = (module: string): boolean => makers.has(module) || attachingModules.has(module) || module === networkMaker;

/** The firewalls that the tasks of one play make together. */
export function firewallsOf(invocations: readonly Invocation[]): readonly Fact[] {
  const of = (module: string): readonly Invocation[] => invocations.filter((one) => one.module === module);
  const attachments = invocations.filter(({ module }) => attachingModules.has(module));
  return [
    ...of('azure.azcollection.azure_rm_securitygroup').flatMap((one) => networkSecurityGroup(one, attachments)),
    ...of('amazon.aws.ec2_security_group').flatMap((one) => securityGroup(one, attachments)),
    ...vpcFirewalls(of('google.cloud.gcp_compute_firewall'), of(networkMaker)),
    ...ufwFirewall(of('community.general.ufw')),
    ...firewalldZones(of('ansible.posix.firewalld')),
    ...iptablesFirewalls(of('ansible.builtin.iptables')),
  ];
}
