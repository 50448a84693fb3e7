/** What adapters and policies need; the rest of the folder is how it works (docs/network.md). */
export {
  type Addresses,
  anyAddress,
  exceptAddresses,
  joinAddresses,
  namedAddresses,
  noAddress,
  parseAddresses,
  unknownAddresses,
} from './addresses.ts';
export { type Blocked, compareFlows, type Undeclared } from './compare-flows.ts';
export { type Effective, effective, maybeAllowed, surelyAllowed } from './effective.ts';
export { type Exposure, exposures } from './exposure.ts';
export { type FirewallParts, firewallFact, ruleSetOf } from './firewall-fact.ts';
export type { Flow, FlowMatrix } from './flow-matrix.ts';
export { type FlowRow, flowRows, flowsAsJson, flowsAsMarkdown, flowsAsText } from './flow-table.ts';
export { listElsewhere, type NamedSet, ownMachines, serviceHosts } from './named-set.ts';
export { formatPackets, parsePackets } from './packets-text.ts';
export { allowList } from './platforms/allow-list.ts';
export { awsDefaultEgress, networkAcl, prefixList, securityGroup } from './platforms/aws.ts';
export { azureFirewall, networkSecurityGroup } from './platforms/azure.ts';
export { applicationSecurityGroup, azureServiceTag } from './platforms/azure-tags.ts';
export { defaultPriority, vpcFirewall } from './platforms/google.ts';
export { firewalld, iptables, ufw } from './platforms/host.ts';
export { networkPolicies } from './platforms/kubernetes.ts';
export { anyPort, joinPorts, type Ports, parsePorts, unknownPorts } from './ports.ts';
export { anyProtocol, joinProtocols, type Protocols, parseProtocols, unknownProtocols } from './protocols.ts';
export { beyond, offPorts, onPorts, samplePacket, undeclared } from './reach.ts';
export { type Action, type Direction, isUndecided, type Platform, type Rule, type RuleSet, type Undecided } from './rule.ts';
export { restrictsNothing } from './visible.ts';
