import { bool, declare, type Fact, listOf, text } from './declare.ts';

export const firewallRule = declare({
  type: 'FirewallRule',
  name: 'rule',
  doc: 'A rule of a firewall, or a default that its platform puts behind the rules.',
  fields: {
    name: text('What people call it.'),
    direction: text('`inbound` or `outbound`.'),
    action: text('`allow` or `deny`.'),
    order: text('Its place in the order of evaluation, in the words of the platform: `priority 1001`; absent where there is no order.'),
    protocol: text('As written.'),
    remote: text('The far end, as written: the source of inbound packets, the destination of outbound ones.'),
    local: text("The firewall's own end, as written."),
    ports: text('Destination ports, as written.'),
    isDefault: bool('Is it a default of the platform that nobody wrote?'),
    described: bool('Does it say what it is for?'),
    takesEffect: bool('Does it decide any packet, behind the rules before it?'),
    shadowed: bool('Is it a written rule without effect, as earlier rules decide all of its packets?'),
    partlyShadowed: bool('Do earlier rules decide some of its packets?'),
    shadowedBy: text('Who does: `rule DenyAll (priority 4000) decides all of its packets first`; empty unless it is shadowed.'),
    contradicted: bool('Do earlier rules of the other action decide some of the packets of a shadowed rule?'),
  },
});

export const exposure = declare({
  type: 'Exposure',
  name: 'exposure',
  doc: 'What one rule lets through, after all rules and defaults of its firewall. Packets are text: `tcp/22,80 203.0.113.0/24; icmp any`, empty for none.',
  fields: {
    direction: text('`inbound` or `outbound`.'),
    by: text('What lets it through, in words: `rule SSH (priority 1001)`, `the default AllowInternetOutBound (priority 65001)`.'),
    rule: text('The name of the rule.'),
    isDefault: bool('Does a default of the platform let it through?'),
    allowed: bool('Does it pass? Unknown where it depends on what the code leaves open.'),
    remote: text('The far end of the rule, as written.'),
    ports: text('The ports of the rule, as written.'),
    packets: text('All packets that pass, named sets by their names.'),
    internet: text('Those from or to arbitrary hosts of the internet.'),
    wide: text('Of these, the protocols and ports that are open to the internet as a whole rather than to some networks of it.'),
    anyPort: text('Of these, the protocols of which most ports are open.'),
    witness: text('One packet, the most telling and plainest: `tcp 203.0.113.7 → port 22`.'),
  },
});

export const firewall = declare({
  type: 'Firewall',
  name: 'firewall',
  doc: 'A set of rules for packets, judged on what it lets through: a network security group, a security group, a network ACL, the rules of ufw, the network policies of a pod.',
  fields: {
    name: text('Its name.'),
    platform: text('What kind it is, in a word or two: `network security group`.'),
    stateful: bool('Are answers let back in without a rule of their own?'),
    attached: bool('Does it cover any machine, interface, subnet or workload in the code?'),
    attachments: text('What it covers, in a phrase: `subnet app, interface web-nic`.'),
    rules: listOf(firewallRule, 'Its rules in the order of evaluation, inbound first, the defaults of the platform last.'),
    exposures: listOf(exposure, 'What each rule lets through.'),
  },
});

export type FirewallRule = Fact<typeof firewallRule>;
export type Exposure = Fact<typeof exposure>;
export type Firewall = Fact<typeof firewall>;
