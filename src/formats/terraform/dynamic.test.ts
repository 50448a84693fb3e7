import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { check, type RunResult } from '../../index.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function judge(files: Readonly<Record<string, string>>, policy: string): Promise<RunResult> {
  const root = mkdtempSync(join(tmpdir(), 'terraform-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return check({ root, level: 'strict', policyIds: [policy] });
}

const mounts = 'container/no-sensitive-host-mounts';
const said = ({ findings, open }: RunResult): readonly string[] => [
  ...findings.map(({ file, range, message }) => `${file}:${range.startLine}:${range.startColumn} ${message}`),
  ...open.map(({ address, reason }) => `open: ${address}: ${reason}`),
];

const volumes = (forEach: string, path: string): string =>
  `resource "docker_container" "web" {\n  image = "web:1.0.0"\n  dynamic "volumes" {\n    for_each = ${forEach}\n    content {\n      host_path      = ${path}\n      container_path = "/data"\n    }\n  }\n}\n`;

describe('blocks that a condition makes', () => {
  const variable = (preset: string): string => `variable "share" {\n  type = bool\n${preset}}\n`;
  const text = volumes('var.share ? [1] : []', '"/etc"');

  test('are there where it is true', async () => {
    expect(said(await judge({ 'main.tf': variable('  default = true\n') + text }, mounts))).toEqual([
      'main.tf:10:24 docker_container.web mounts /etc of the host, writable (host_path: /etc)',
    ]);
  });

  test('are not there where it is false', async () => {
    const result = await judge({ 'main.tf': variable('  default = false\n') + text }, mounts);
    expect(result.verdicts[mounts]).toEqual({ pass: 1, fail: 0, open: 0 });
  });

  test('are open where it is not known', async () => {
    expect(said(await judge({ 'main.tf': variable('') + text }, mounts))).toEqual([
      'open: docker_container.web: var.share has no known value',
    ]);
  });
});

test('blocks from locals keyed by a map, with names from the keys', async () => {
  const locals = 'locals {\n  shares = {\n    data = { path = "/srv/data" }\n    conf = { path = "/etc/app" }\n  }\n}\n';
  expect(said(await judge({ 'main.tf': locals + volumes('local.shares', 'volumes.value.path') }, mounts))).toEqual([
    'main.tf:4:21 docker_container.web mounts /etc/app of the host, writable (host_path: /etc/app)',
  ]);
});

test('blocks from flatten([for …]) stand where their values were written', async () => {
  const locals = `locals {
  teams = {
    a = { paths = ["/srv/a"] }
    b = { paths = ["/srv/b", "/root"] }
  }
  shares = flatten([for name, team in local.teams : [for path in team.paths : { name = name, path = path }]])
}
`;
  expect(said(await judge({ 'main.tf': locals + volumes('local.shares', 'volumes.value.path') }, mounts))).toEqual([
    'main.tf:4:30 docker_container.web mounts /root of the host, writable (host_path: /root)',
  ]);
});

const privileged = 'container/no-privileged';
const container = (value: string): string => `resource "docker_container" "web" {\n  image = "web:1.0.0"\n  privileged = ${value}\n}\n`;

test.each([
  { value: 'lookup(merge(local.defaults, var.settings), "privileged", false)', says: ['main.tf:3:29'] },
  { value: 'coalesce(var.nothing, merge(local.defaults, var.settings).privileged)', says: ['main.tf:3:29'] },
  { value: 'try(var.settings.privileged, false)', says: ['main.tf:3:29'] },
  { value: 'try(var.settings.missing, var.settings.privileged)', says: ['main.tf:3:29'] },
  { value: 'merge(var.settings, local.defaults).privileged', says: [] },
  { value: 'try(var.settings.missing.deeper, false)', says: [] },
  { value: 'lookup(var.settings, "missing", local.defaults.privileged)', says: [] },
])('inputs of a module through $value', async ({ value, says }) => {
  const { findings } = await judge(
    {
      'main.tf': 'module "app" {\n  source = "./app"\n  settings = { privileged = true }\n}\n',
      'app/main.tf': `variable "settings" {\n  type = any\n}\nvariable "nothing" {\n  default = null\n}\nlocals {\n  defaults = { privileged = false }\n}\n${container(value)}`,
    },
    privileged,
  );
  expect(findings.map(({ file, range }) => `${file}:${range.startLine}:${range.startColumn}`)).toEqual(says);
});

test('batch jobs whose containers are not read are mentioned', async () => {
  const { notices } = await judge(
    { 'main.tf': 'resource "aws_batch_job_definition" "job" {\n  name = "job"\n  eks_properties {\n    pod_properties {}\n  }\n}\n' },
    privileged,
  );
  expect(notices.map(({ message }) => message)).toEqual([
    'aws_batch_job_definition.job: containers in eks_properties are not read; they were not checked',
  ]);
});
