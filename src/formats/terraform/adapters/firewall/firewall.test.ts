import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../../../index.ts';

async function judged(files: Readonly<Record<string, string>>, policyId: string): Promise<readonly string[]> {
  const root = mkdtempSync(join(tmpdir(), 'terraform-firewall-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { findings, open } = await check({ root, level: 'strict', policyIds: [policyId] });
    return [
      ...findings.map(({ file, range, block, message }) => `${file}:${range.startLine} in ${block.startLine}-${block.endLine} ${message}`),
      ...open.map(({ address, reason }) => `open ${address}: ${reason}`),
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const rule = (name: string, settings: Readonly<Record<string, string>>): string => {
  const all = {
    name: `"${name}"`,
    priority: '100',
    direction: '"Inbound"',
    access: '"Allow"',
    protocol: '"Tcp"',
    source_port_range: '"*"',
    destination_port_range: '"22"',
    source_address_prefix: '"*"',
    destination_address_prefix: '"*"',
    network_security_group_name: 'var.group',
    ...settings,
  };
  const lines = Object.entries(all).map(([key, value]) => `  ${key} = ${value}\n`);
  return `resource "azurerm_network_security_rule" "${name}" {\n${lines.join('')}}\n`;
};

const group = 'resource "azurerm_network_security_group" "web" {\n  name = "nsg-web"\n}\n';
const inGroup = { network_security_group_name: 'azurerm_network_security_group.web.name' };
const ports = 'network/no-open-admin-ports';
const says = (address: string, by: string): string =>
  `${address} lets the internet reach a port for administration or data: tcp 203.0.113.7 → port 22 is allowed by rule ${by} (source_address_prefix: *)`;

test('a rule of its own is judged with the others of its group', async () => {
  const deny = rule('no', { ...inGroup, priority: '90', access: '"Deny"' });
  expect(await judged({ 'a.tf': group + deny + rule('ssh', inGroup) }, ports)).toEqual([]);
  expect(await judged({ 'a.tf': group + rule('ssh', inGroup) }, ports)).toEqual([
    `a.tf:12 in 4-15 ${says('azurerm_network_security_group.web', 'ssh (priority 100)')}`,
  ]);
});

test('a group is found by its plain name, and through the output of a module', async () => {
  const deny = rule('no', { network_security_group_name: '"nsg-web"', priority: '90', access: '"Deny"' });
  expect(await judged({ 'a.tf': group + deny + rule('ssh', inGroup) }, ports)).toEqual([]);
  const files = {
    'group/a.tf': `${group}${rule('ssh', inGroup)}output "name" {\n  value = azurerm_network_security_group.web.name\n}\n`,
    'a.tf': `module "net" {\n  source = "./group"\n}\n${rule('no', { network_security_group_name: 'module.net.name', priority: '90', access: '"Deny"' })}`,
  };
  expect(await judged(files, ports)).toEqual([]);
});

test('rules of a group that is not in the code belong together by what they call it', async () => {
  const deny = rule('no', { priority: '90', access: '"Deny"' });
  const other = rule('ssh', { network_security_group_name: 'var.other' });
  expect(await judged({ 'a.tf': deny + rule('ssh', {}) }, ports)).toEqual([]);
  expect(await judged({ 'a.tf': deny + other }, ports)).toEqual([
    `a.tf:21 in 13-24 ${says('azurerm_network_security_rule.ssh', 'ssh (priority 100)')}`,
  ]);
});

test('a rule of a group that is not in the code says nothing about what else leaves it', async () => {
  expect(await judged({ 'a.tf': rule('web', {}) }, 'network/restrict-egress')).toEqual([]);
  expect(await judged({ 'a.tf': rule('web', {}) }, 'network/default-deny')).toEqual([]);
});

test('a rule whose direction nobody knows may open something', async () => {
  const direction = 'var.direction';
  expect(await judged({ 'a.tf': rule('ssh', { direction }) }, ports)).toEqual([
    'open azurerm_network_security_rule.ssh: var.direction is not declared',
  ]);
});

test('an unknown deny before an allow leaves it open, one behind it does not', async () => {
  const maybe = (priority: string): string => rule('maybe', { ...inGroup, priority, access: 'var.access' });
  const allow = rule('ssh', inGroup);
  expect(await judged({ 'a.tf': group + maybe('90') + allow }, ports)).toContainEqual(expect.stringMatching(/^open /));
  expect(await judged({ 'a.tf': group + allow + maybe('200') }, ports)).toContainEqual(expect.stringMatching(/^a\.tf:12 /));
});

const securityGroup = (inside: string): string => `resource "aws_security_group" "a" {\n${inside}}\n`;
const ingress = (source: string, more = 'from_port = 22\n  to_port = 22\n  protocol = "tcp"\n'): string =>
  securityGroup(`ingress {\n  ${more}${source}\n}\n`);

test.each([
  { title: 'everybody', text: ingress('  cidr_blocks = ["0.0.0.0/0"]'), outcome: 'fail' },
  {
    title: 'every protocol',
    text: ingress('  cidr_blocks = ["0.0.0.0/0"]', 'from_port = 0\nto_port = 0\nprotocol = -1\n'),
    outcome: 'fail',
  },
  {
    title: 'port 0 alone',
    text: ingress('  cidr_blocks = ["0.0.0.0/0"]', 'from_port = 0\nto_port = 0\nprotocol = "tcp"\n'),
    outcome: 'pass',
  },
  { title: 'the group itself', text: ingress('  self = true'), outcome: 'pass' },
  { title: 'a group that is looked up', text: ingress('  security_groups = [data.aws_security_group.b.id]'), outcome: 'pass' },
  {
    title: 'the prefix list of an endpoint',
    text: `${ingress('  prefix_list_ids = [aws_vpc_endpoint.s3.prefix_list_id]')}resource "aws_vpc_endpoint" "s3" {}`,
    outcome: 'pass',
  },
  { title: 'a prefix list of somebody', text: ingress('  prefix_list_ids = ["pl-0a1b"]'), outcome: 'open' },
  { title: 'an address that is asked for', text: ingress('  cidr_blocks = ["${var.mine}/32"]'), outcome: 'open' },
  { title: 'unknown blocks beside everybody', text: ingress('  cidr_blocks = [var.mine, "0.0.0.0/0"]'), outcome: 'fail' },
  {
    title: 'rules that a variable makes',
    text: securityGroup('dynamic "ingress" {\n  for_each = var.rules\n  content {}\n}\n'),
    outcome: 'open',
  },
])('a security group that lets in $title: $outcome', async ({ text, outcome }) => {
  const said = await judged({ 'a.tf': text }, ports);
  if (outcome === 'pass') expect(said).toEqual([]);
  else expect(said[0]).toMatch(outcome === 'open' ? /^open / : /^a\.tf:\d/);
});
