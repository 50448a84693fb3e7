import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type CheckOptions, check, type RunResult } from '../../index.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function judge(files: Readonly<Record<string, string>>, options: Partial<CheckOptions> = {}): Promise<RunResult> {
  const root = mkdtempSync(join(tmpdir(), 'terraform-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return check({ root, level: 'strict', policyIds: ['container/no-privileged'], ...options });
}

const said = ({ findings, open }: RunResult): readonly string[] => [
  ...findings.map(({ file, range, message }) => `${file}:${range.startLine}:${range.startColumn} ${message}`),
  ...open.map(({ address, reason }) => `open: ${address}: ${reason}`),
];

const container = (privileged: string, more = ''): string =>
  `resource "docker_container" "web" {\n  image = "web:1.0.0"\n  privileged = ${privileged}\n${more}}\n`;

describe('each instance is judged by itself', () => {
  test('count', async () => {
    const result = await judge({ 'main.tf': container('count.index == 1', '  count = 3\n') });
    expect(said(result)).toEqual(['main.tf:3:16 docker_container.web[1] is privileged (privileged: true)']);
    expect(result.verdicts['container/no-privileged']).toEqual({ pass: 2, fail: 1, open: 0 });
  });

  test('for_each over a map', async () => {
    const services = 'locals {\n  services = {\n    api = { debug = true }\n    web = { debug = false }\n  }\n}\n';
    const result = await judge({ 'main.tf': services + container('each.value.debug', '  for_each = local.services\n') });
    expect(said(result)).toEqual(['main.tf:3:21 docker_container.web["api"] is privileged (privileged: true)']);
  });

  test('keys that are not known have one instance that stands for them', async () => {
    const result = await judge({
      'main.tf': `variable "more" {}\n${container('each.key == "a"', '  for_each = merge({ a = 1 }, var.more)\n')}`,
    });
    expect(said(result)).toEqual([
      'main.tf:4:16 docker_container.web["a"] is privileged (privileged: true)',
      'open: docker_container.web: each.key differs between the instances',
    ]);
  });

  test('a module called for several keys', async () => {
    const result = await judge({
      'main.tf': 'module "app" {\n  source = "./app"\n  for_each = { a = false, b = true }\n  debug = each.value\n}\n',
      'app/main.tf': `variable "debug" {\n  type = bool\n}\n${container('var.debug')}`,
    });
    expect(said(result)).toEqual(['main.tf:3:31 module.app["b"].docker_container.web is privileged (privileged: true)']);
    expect(result.verdicts['container/no-privileged']).toEqual({ pass: 1, fail: 1, open: 0 });
  });

  test('what a module itself gets wrong is one finding for all its calls', async () => {
    const result = await judge({
      'main.tf': 'module "one" {\n  source = "./app"\n}\nmodule "two" {\n  source = "./app"\n}\n',
      'app/main.tf': container('true'),
    });
    expect(said(result)).toEqual([
      'app/main.tf:3:16 module.one.docker_container.web is privileged (privileged: true); so it is for module.two.docker_container.web',
    ]);
    expect(result.findings[0]?.alsoAt).toEqual(['module.two.docker_container.web']);
  });

  test('a module called twice, once badly: the literal of the bad call, and the way through the module', async () => {
    const { findings } = await judge({
      'main.tf': 'module "good" {\n  source = "./app"\n  debug = false\n}\nmodule "bad" {\n  source = "./app"\n  debug = true\n}\n',
      'app/main.tf': 'variable "debug" {}\nmodule "inner" {\n  source = "./inner"\n  privileged = var.debug\n}\n',
      'app/inner/main.tf': `variable "privileged" {}\n${container('var.privileged')}`,
    });
    expect(findings.map(({ file, range, address }) => `${file}:${range.startLine}:${range.startColumn} ${address}`)).toEqual([
      'main.tf:7:11 module.bad.module.inner.docker_container.web',
    ]);
    expect(findings[0]?.related.map(({ file, range, message }) => `${file}:${range.startLine} ${message}`)).toEqual([
      'app/main.tf:4 used as var.debug',
      'app/inner/main.tf:4 used as var.privileged',
    ]);
  });
});

describe('variables', () => {
  const typed = `variable "service" {
  type = object({
    image = string
    debug = optional(bool, true)
  })
}
${container('var.service.debug')}`;

  test('optional attributes have their defaults', async () => {
    const result = await judge({ 'main.tf': typed, 'terraform.tfvars': 'service = { image = "web" }\n' });
    expect(said(result)).toEqual(['main.tf:4:28 docker_container.web is privileged (privileged: true)']);
  });

  test('values are converted to their type', async () => {
    const result = await judge({ 'main.tf': typed, 'terraform.tfvars': 'service = { image = 1, debug = "false" }\n' });
    expect(result.verdicts['container/no-privileged']).toEqual({ pass: 1, fail: 0, open: 0 });
  });

  const simple = `variable "debug" {\n  type = bool\n}\n${container('var.debug')}`;
  const none = { variables: [], variableFiles: [], fromEnvironment: false };

  test('a value of the command line is shown at the variable', async () => {
    const result = await judge({ 'main.tf': simple }, { inputs: { terraform: { ...none, variables: [['debug', 'true']] } } });
    expect(said(result)).toEqual(['main.tf:1:1 docker_container.web is privileged (privileged: true)']);
    expect(result.findings[0]?.related[0]?.message).toBe('set by --var');
  });

  test('files that are asked for win over those that Terraform finds itself', async () => {
    const files = { 'main.tf': simple, 'terraform.tfvars': 'debug = false\n', 'vars/prod.tfvars': 'debug = true\n' };
    const result = await judge(files, { inputs: { terraform: { ...none, variableFiles: ['vars/prod.tfvars'] } } });
    expect(said(result)).toEqual(['vars/prod.tfvars:1:9 docker_container.web is privileged (privileged: true)']);
  });

  test('a file that is not there is a notice', async () => {
    const { notices } = await judge({ 'main.tf': simple }, { inputs: { terraform: { ...none, variableFiles: ['gone.tfvars'] } } });
    expect(notices.map(({ code, lost }) => ({ code, lost }))).toEqual([{ code: 'missing-file', lost: true }]);
  });
});

describe('environments', () => {
  const files = {
    'main.tf': `variable "debug" {}\n${container('var.debug')}resource "docker_container" "both" {\n  image = "web:1.0.0"\n  privileged = true\n}\n`,
    'dev.tfvars': 'debug = true\n',
    'prod.tfvars': 'debug = false\n',
  };
  const environments = ['dev', 'prod'].map((name) => ({
    name,
    inputs: { terraform: { variables: [], variableFiles: [`${name}.tfvars`], fromEnvironment: false } },
  }));

  test('a finding says where it holds, unless that is everywhere', async () => {
    const result = await judge(files, { environments });
    expect(said(result)).toEqual([
      'dev.tfvars:1:9 docker_container.web is privileged (privileged: true), only in dev',
      'main.tf:8:16 docker_container.both is privileged (privileged: true)',
    ]);
    expect(result.findings.map((finding) => finding.environments)).toEqual([['dev'], undefined]);
  });

  test('the workspace may be one', async () => {
    const workspaces = ['dev', 'prod'].map((name) => ({
      name,
      inputs: { terraform: { variables: [], variableFiles: [], fromEnvironment: false, workspace: name } },
    }));
    const result = await judge({ 'main.tf': container('terraform.workspace == "prod"') }, { environments: workspaces });
    expect(said(result)).toEqual(['main.tf:3:16 docker_container.web is privileged (privileged: true), only in prod']);
  });
});

describe('references between resources', () => {
  const subnets = (meta: string): string => `resource "aws_subnet" "open" {\n${meta}  map_public_ip_on_launch = true\n}\n`;
  const machine = (subnet: string): string => `resource "aws_instance" "web" {\n  ami = "ami-1"\n  subnet_id = ${subnet}\n}\n`;

  test.each([
    { meta: '', subnet: 'aws_subnet.open.id' },
    { meta: '  count = 2\n', subnet: 'aws_subnet.open[1].id' },
    { meta: '  count = 2\n', subnet: '(aws_subnet.open[*].id)[1]' },
    { meta: '  count = 2\n', subnet: 'element(aws_subnet.open.*.id, 3)' },
    { meta: '  for_each = toset(["a"])\n', subnet: 'aws_subnet.open["a"].id' },
    { meta: '  for_each = toset(["a"])\n', subnet: 'values(aws_subnet.open)[0].id' },
    { meta: '  for_each = toset(["a"])\n', subnet: '{ for key, one in aws_subnet.open : key => one.id }["a"]' },
    { meta: '  count = 1\n', subnet: 'join("", aws_subnet.open[*].id)' },
    { meta: '  count = var.unset\n', subnet: 'aws_subnet.open[0].id' },
    { meta: '  count = 1\n', subnet: 'try(aws_subnet.open[0].id, null)' },
    { meta: '  count = 1\n', subnet: 'one(aws_subnet.open[*].id)' },
  ])('$subnet', async ({ meta, subnet }) => {
    const { findings } = await judge(
      { 'main.tf': `variable "unset" {}\n${subnets(meta)}${machine(subnet)}` },
      { policyIds: ['network/no-public-ip'] },
    );
    const found = findings.find(({ address }) => address === 'aws_instance.web');
    expect(found?.message).toMatch(/map_public_ip_on_launch of aws_subnet\.open(\[(\d|"a")\])?: true/);
  });

  test('through the outputs of a module', async () => {
    const files = {
      'main.tf': `module "net" {\n  source = "./net"\n}\n${machine('module.net.subnets["a"].id')}`,
      'net/main.tf': `${subnets('  for_each = toset(["a"])\n')}output "subnets" {\n  value = aws_subnet.open\n}\n`,
    };
    const { findings } = await judge(files, { policyIds: ['network/no-public-ip'] });
    expect(findings.map(({ address }) => address)).toContain('aws_instance.web');
  });
});

test('modules that terraform init has put on disk are read', async () => {
  const manifest = {
    Modules: [
      { Key: '', Source: '', Dir: '.' },
      { Key: 'app', Source: 'registry/app', Dir: '.terraform/modules/app' },
    ],
  };
  const result = await judge({
    'main.tf': 'module "app" {\n  source = "registry/app"\n  debug = true\n}\n',
    '.terraform/modules/modules.json': JSON.stringify(manifest),
    '.terraform/modules/app/main.tf': `variable "debug" {}\n${container('var.debug')}`,
  });
  expect(said(result)).toEqual(['main.tf:3:11 module.app.docker_container.web is privileged (privileged: true)']);
  expect(result.notices).toEqual([]);
});

test('files of the tree are read by file() and templatefile(), others stay unknown', async () => {
  const files = {
    'main.tf': container('jsondecode(templatefile("${path.module}/settings.json", { on = true })).privileged'),
    'settings.json': '{"privileged": ${on}}\n',
    'other/main.tf': container('jsondecode(file("../../outside.json")).privileged'),
  };
  expect(said(await judge(files))).toEqual([
    'settings.json:1:16 docker_container.web is privileged (privileged: true)',
    'open: docker_container.web: ../../outside.json is not among the checked files',
  ]);
});

test('a pattern that backtracks for ever, and loops in loops, come to an end', async () => {
  const loops = 'length([for a in range(1000) : [for b in range(1000) : [for c in range(1000) : c]]]) > 1';
  const result = await judge({
    'a/main.tf': container(loops),
    'b/main.tf': container('can(regex("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"))'),
  });
  expect(result.findings.length + result.open.length + (result.verdicts['container/no-privileged']?.pass ?? 0)).toBe(2);
});
