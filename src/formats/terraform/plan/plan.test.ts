import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { check, type RunResult } from '../../../index.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function judge(files: Readonly<Record<string, string>>, paths: readonly string[] = []): Promise<RunResult> {
  const root = mkdtempSync(join(tmpdir(), 'plan-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  return check({ root, paths, level: 'strict', policyIds: ['container/no-privileged', 'network/no-public-ip'] });
}

const said = ({ findings, open }: RunResult): readonly string[] => [
  ...findings.map(({ file, range, message }) => `${file}:${range.startLine}:${range.startColumn} ${message}`),
  ...open.map(({ address, reason }) => `open: ${address}: ${reason}`),
];

interface Values {
  readonly values: object;
  readonly unknown?: object;
  readonly sensitive?: object;
}

/** A plan as Terraform 1.11 prints it, with what matters here. */
function planOf(resources: Readonly<Record<string, Values>>): string {
  const all = Object.entries(resources).map(([address, { values, sensitive = {} }]) => {
    const [, type, name, index] = /(\w+)\.(\w+)(?:\[(.*)\])?$/.exec(address) ?? [];
    const key = index === undefined ? {} : { index: JSON.parse(index) as unknown };
    return { address, mode: 'managed', type, name, ...key, values, sensitive_values: sensitive };
  });
  const isInner = ({ address }: { address: string }): boolean => address.startsWith('module.');
  const plan = {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: {
      root_module: {
        resources: all.filter((one) => !isInner(one)),
        child_modules: [{ address: 'module.app["blue"]', resources: all.filter(isInner) }],
      },
    },
    resource_changes: Object.entries(resources).map(([address, { unknown = {} }]) => ({ address, change: { after_unknown: unknown } })),
  };
  return JSON.stringify(plan, undefined, 1);
}

const container = (privileged: string, more = ''): string =>
  `resource "docker_container" "web" {\n  image = "web:1.0.0"\n  privileged = ${privileged}\n${more}}\n`;

test('a plan by itself is judged where it stands', async () => {
  const plan = planOf({
    'docker_container.web[1]': { values: { image: 'web:1', privileged: true } },
    'module.app["blue"].docker_container.api': { values: { image: 'api:1', privileged: true } },
    'docker_container.later': { values: { image: 'later:1' }, unknown: { privileged: true } },
    'docker_container.hidden': { values: { image: 'hidden:1', privileged: true }, sensitive: { privileged: true } },
  });
  const result = await judge({ 'plan.json': plan });
  expect(result.findings.map(({ file, address, message }) => `${file}: ${address}: ${message}`)).toEqual([
    'plan.json: docker_container.web[1]: docker_container.web[1] is privileged (privileged: true)',
    'plan.json: module.app["blue"].docker_container.api: module.app["blue"].docker_container.api is privileged (privileged: true)',
  ]);
  expect(result.open.map(({ address, reason }) => `${address}: ${reason}`)).toEqual([
    'docker_container.later: privileged is known only after apply',
    'docker_container.hidden: the plan marks it as sensitive',
  ]);
});

test('what the configuration leaves open, the plan decides: located in the configuration', async () => {
  const result = await judge({
    'main.tf': `variable "debug" {}\n${container('var.debug')}`,
    'plan.json': planOf({ 'docker_container.web': { values: { image: 'web:1.0.0', privileged: true, memory: 0 } } }),
  });
  expect(said(result)).toEqual([
    'main.tf:4:16 docker_container.web is privileged (privileged: true)',
    'open: docker_container.web: var.debug has no known value',
  ]);
});

test('instances that only the plan knows have their addresses', async () => {
  const result = await judge({
    'main.tf': `variable "names" {}\n${container('each.key == "a"', '  for_each = toset(var.names)\n')}`,
    'plan.json': planOf({
      'docker_container.web["a"]': { values: { image: 'web:1.0.0', privileged: true } },
      'docker_container.web["b"]': { values: { image: 'web:1.0.0', privileged: false } },
    }),
  });
  expect(result.findings.map(({ address }) => address)).toEqual(['docker_container.web["a"]']);
});

test('a finding has one address and fingerprint, from the plan and from the configuration', async () => {
  const files = {
    'main.tf': container('true'),
    'plan.json': planOf({ 'docker_container.web': { values: { image: 'web:1.0.0', privileged: true } } }),
  };
  const [both, source] = [await judge(files), await judge({ 'main.tf': files['main.tf'] })];
  expect(both.findings).toHaveLength(1);
  expect(both.findings[0]?.fingerprint).toBe(source.findings[0]?.fingerprint);
});

test('references are known through the configuration', async () => {
  const text = (open: string): string =>
    `variable "open" {}\nresource "aws_subnet" "a" {\n  map_public_ip_on_launch = ${open}\n}\nresource "aws_instance" "web" {\n  subnet_id = aws_subnet.a.id\n}\n`;
  const result = await judge({
    'main.tf': text('true'),
    'plan.json': planOf({ 'aws_instance.web': { values: { subnet_id: null }, unknown: { subnet_id: true } } }),
  });
  expect(result.findings.map(({ address }) => address)).toContain('aws_instance.web');
});

test('what looks like a plan and shows no values is a notice', async () => {
  const { notices } = await judge({ 'plan.json': '{"format_version": "1.2", "prior": {"planned_values": {}}}' });
  expect(notices.map(({ code, lost, message }) => ({ code, lost, message }))).toEqual([
    { code: 'schema-violation', lost: true, message: 'the plan has no planned values; it was not checked' },
  ]);
});
