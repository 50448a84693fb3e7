import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { check, type RunResult } from '../../index.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Checks files of an imaginary repository by one policy. */
async function judge(files: Readonly<Record<string, string>>, policy = 'container/no-privileged'): Promise<RunResult> {
  const root = mkdtempSync(join(tmpdir(), 'terraform-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return check({ root, level: 'strict', policyIds: [policy] });
}

const said = ({ findings, open }: RunResult): readonly string[] => [
  ...findings.map(({ file, range, message }) => `${file}:${range.startLine}:${range.startColumn} ${message}`),
  ...open.map(({ address, reason }) => `open: ${address}: ${reason}`),
];
const noticed = ({ notices }: RunResult): readonly string[] =>
  notices.map(({ code, message, file, range }) => `${file}:${range?.startLine}: ${code}: ${message}`);

/** A container that is privileged where the expression says so. */
const container = (privileged: string, more = ''): string =>
  `resource "docker_container" "web" {\n  image = "web:1.0.0"\n  privileged = ${privileged}\n${more}}\n`;

describe('variables', () => {
  const variable = 'variable "debug" {\n  default = true\n}\n';

  test('a default holds, and the finding stands where it is written', async () => {
    expect(said(await judge({ 'main.tf': variable + container('var.debug') }))).toEqual([
      'main.tf:2:13 docker_container.web is privileged (privileged: true)',
    ]);
  });

  test.each([
    { files: ['terraform.tfvars'], privileged: true },
    { files: ['terraform.tfvars', 'a.auto.tfvars'], privileged: true },
    { files: ['a.auto.tfvars', 'b.auto.tfvars'], privileged: true },
  ])('the last of $files wins over the default', async ({ files }) => {
    const last = files.at(-1);
    const values = Object.fromEntries(files.map((file) => [file, `debug = ${file === last}\n`]));
    const result = await judge({ 'main.tf': variable.replace('true', 'false') + container('var.debug'), ...values });
    expect(said(result)).toEqual([`${last}:1:9 docker_container.web is privileged (privileged: true)`]);
  });

  test('a tfvars file that has to be asked for decides nothing', async () => {
    const result = await judge({ 'main.tf': variable + container('var.debug'), 'prod.tfvars': 'debug = false\n' });
    expect(said(result)).toHaveLength(1);
  });

  test('values may be JSON', async () => {
    const result = await judge({ 'main.tf': variable + container('var.debug'), 'terraform.tfvars.json': '{"debug": false}' });
    expect(said(result)).toEqual([]);
  });

  test('null stands for what is not set', async () => {
    expect(said(await judge({ 'main.tf': `variable "debug" {\n  default = null\n}\n${container('var.debug')}` }))).toEqual([]);
  });
});

test.each([
  { expression: '!var.off', says: 'fail' },
  { expression: 'var.size > 3 && var.off', says: 'pass' },
  { expression: 'var.unset && false', says: 'pass' },
  { expression: 'var.unset || var.off', says: 'open' },
  { expression: 'var.unset ? true : true', says: 'fail' },
  { expression: 'var.off ? true : false', says: 'pass' },
  { expression: 'var.size == 4 ? "true" : "false"', says: 'fail' },
  { expression: 'local.settings["web"].privileged', says: 'fail' },
  { expression: 'local.list[0]', says: 'fail' },
  { expression: 'local.list.1', says: 'pass' },
  { expression: 'tobool("${!var.off}")', says: 'fail' },
  { expression: 'jsondecode("{\\"on\\": true}").on', says: 'fail' },
  { expression: 'yamldecode(local.document).web.on', says: 'fail' },
  { expression: 'local.self', says: 'open' },
  { expression: 'startswith(var.name, "x")', says: 'open' },
  { expression: '"${var.unset}"', says: 'open' },
])('privileged = $expression: $says', async ({ expression, says }) => {
  const definitions = `
variable "off" { default = false }
variable "size" { default = 4 }
variable "unset" {}
variable "name" {}
locals {
  settings = { web = { privileged = true } }
  list     = [!var.off, var.off]
  self     = local.other
  other    = local.self
  document = <<-EOT
    web:
      on: true
  EOT
}
`;
  const result = await judge({ 'main.tf': definitions + container(expression) });
  const counts = result.verdicts['container/no-privileged'];
  expect(counts).toEqual({ pass: 0, fail: 0, open: 0, [says]: 1 });
});

describe('count and for_each', () => {
  test.each([
    { meta: 'count = 0', said: [] },
    { meta: 'for_each = {}', said: [] },
    {
      meta: 'count = 3',
      said: ['docker_container.web[0] is privileged (privileged: true); so it is for docker_container.web[1], docker_container.web[2]'],
    },
    { meta: 'for_each = toset(["a"])', said: ['docker_container.web["a"] is privileged (privileged: true)'] },
    { meta: 'count = var.on ? 1 : 0', said: ['docker_container.web is privileged (privileged: true), where count = var.on ? 1 : 0'] },
  ])('$meta', async ({ meta, said: messages }) => {
    const { findings } = await judge({ 'main.tf': `variable "on" {}\n${container('true', `  ${meta}\n`)}` });
    expect(findings.map(({ message }) => message)).toEqual(messages);
  });
});

describe('fixes', () => {
  test('a plain literal is replaced', async () => {
    const { findings } = await judge({ 'main.tf': container('true') });
    expect(findings[0]?.fix?.edits).toEqual([
      { file: 'main.tf', range: { startLine: 3, startColumn: 16, endLine: 3, endColumn: 20 }, text: 'false' },
    ]);
  });

  test.each([{ value: 'var.debug' }, { value: '!false' }, { value: '"true"' }])('$value is not ours to change', async ({ value }) => {
    const { findings } = await judge({ 'main.tf': `variable "debug" {\n  default = true\n}\n${container(value)}` });
    expect(findings.map(({ fix }) => fix)).toEqual([undefined]);
  });
});

describe('dynamic blocks', () => {
  const pod = (dynamic: string): string => `
variable "mounts" {}
resource "docker_container" "web" {
  image = "web:1.0.0"
${dynamic}
}
`;
  const mounts = (forEach: string, more = ''): string =>
    `  dynamic "volumes" {\n    for_each = ${forEach}\n${more}    content {\n      host_path      = IT.value\n      container_path = IT.key\n    }\n  }`;

  test('make one block per element', async () => {
    const text = mounts('{ "/a" = "/etc", "/b" = "/srv" }').replaceAll('IT', 'volumes');
    expect(said(await judge({ 'main.tf': pod(text) }, 'container/no-sensitive-host-mounts'))).toEqual([
      'main.tf:6:25 docker_container.web mounts /etc of the host, writable (host_path: /etc)',
    ]);
  });

  test('may name their iterator', async () => {
    const text = mounts('["/etc"]', '    iterator = one\n').replaceAll('IT', 'one');
    expect(said(await judge({ 'main.tf': pod(text) }, 'container/no-sensitive-host-mounts'))).toHaveLength(1);
  });

  test('leave open what they may add', async () => {
    const text = mounts('var.mounts').replaceAll('IT', 'volumes');
    expect(said(await judge({ 'main.tf': pod(text) }, 'container/no-sensitive-host-mounts'))).toEqual([
      'open: docker_container.web: var.mounts has no known value',
    ]);
  });
});

test.each([
  { type: 'azurerm_container_group', before: '', after: '' },
  { type: 'kubernetes_pod', before: '  spec {\n', after: '  }\n' },
])('containers of $type that nobody knows are mentioned', async ({ type, before, after }) => {
  const dynamic = '    dynamic "container" {\n      for_each = var.containers\n      content {}\n    }\n';
  const result = await judge({ 'main.tf': `variable "containers" {}\nresource "${type}" "web" {\n${before}${dynamic}${after}}\n` });
  expect(noticed(result)).toEqual([
    `main.tf:2: unsupported: ${type}.web: there may be further container blocks (var.containers has no known value); they were not checked`,
  ]);
});

describe('modules', () => {
  const service = `variable "privileged" {\n  default = false\n}\nvariable "name" {}\n${container('var.privileged')}`;

  test('a local module is judged by each call, with its inputs', async () => {
    const result = await judge({
      'live/main.tf':
        'module "one" {\n  source = "../service"\n  privileged = true\n}\nmodule "two" {\n  source = "../service"\n}\nmodule "none" {\n  source = "../service"\n  count = 0\n  privileged = true\n}\n',
      'service/main.tf': service,
    });
    expect(said(result)).toEqual(['live/main.tf:3:16 module.one.docker_container.web is privileged (privileged: true)']);
    expect(result.verdicts['container/no-privileged']).toEqual({ pass: 1, fail: 1, open: 0 });
    expect(result.findings[0]?.related.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'service/main.tf: used as var.privileged',
    ]);
  });

  test('outputs lead back to where they were written', async () => {
    const result = await judge({
      'main.tf': `module "settings" {\n  source = "./settings"\n}\n${container('module.settings.privileged')}`,
      'settings/main.tf': 'output "privileged" {\n  value = true\n}\n',
    });
    expect(said(result)).toEqual(['settings/main.tf:2:11 docker_container.web is privileged (privileged: true)']);
  });

  test('what is not in the tree is said once, and what comes from it is open', async () => {
    const call = 'module "net" {\n  source = "terraform-aws-modules/vpc/aws"\n}\n';
    const result = await judge({ 'main.tf': call + container('module.net.debug') });
    expect(said(result)).toEqual(['open: docker_container.web: module.net.debug comes from a module that was not read']);
    expect(noticed(result)).toEqual([
      'main.tf:2: unsupported: module.net comes from terraform-aws-modules/vpc/aws, which is not in the tree; what it creates was not checked',
    ]);
  });

  test('a local folder without files is lost, and a module that calls itself comes to an end', async () => {
    const result = await judge({
      'main.tf': 'module "gone" {\n  source = "./gone"\n}\n',
      'ring/main.tf': `module "again" {\n  source = "../ring"\n}\n${container('true')}`,
    });
    expect(noticed(result)[0]).toBe(
      'main.tf:2: missing-file: module.gone: there are no Terraform files in ./gone inside the checked folder; what the module creates was not checked',
    );
    expect(result.findings[0]?.address).toBe('docker_container.web');
  });
});

test('override files change what others define', async () => {
  const result = await judge({
    'main.tf': container('true'),
    'main_override.tf': 'resource "docker_container" "web" {\n  privileged = false\n}\n',
  });
  expect(result.verdicts['container/no-privileged']).toEqual({ pass: 1, fail: 0, open: 0 });
});

test('main.tofu stands for main.tf', async () => {
  const result = await judge({ 'main.tf': container('false'), 'main.tofu': container('true') });
  expect(said(result)).toEqual(['main.tofu:3:16 docker_container.web is privileged (privileged: true)']);
  expect(noticed(result)).toEqual([
    'main.tf:1: surprising-value: main.tofu stands beside this file, and OpenTofu reads it instead; so this file was not checked',
  ]);
});

test('JSON configurations say the same as HCL', async () => {
  const json = {
    variable: { image: { default: 'web' } },
    resource: {
      kubernetes_pod: {
        web: {
          metadata: { name: 'web' },
          spec: {
            container: [{ name: 'web', image: '${var.image}:latest', security_context: { privileged: 'true' } }],
          },
        },
      },
    },
  };
  const text = JSON.stringify(json, undefined, 2);
  expect(said(await judge({ 'main.tf.json': text }))).toEqual([
    'main.tf.json:19:31 kubernetes_pod.web › container web is privileged (security_context.privileged: true)',
  ]);
  expect(said(await judge({ 'main.tf.json': text }, 'container/image-pinned'))).toEqual([
    'main.tf.json:17:24 kubernetes_pod.web › container web uses an image that can change under the same name: the tag latest names no version (image: web:latest)',
  ]);
});

describe('bad input', () => {
  test.each([
    {
      title: 'a value that is missing',
      text: 'locals {\n  a =\n}\n',
      says: 'main.tf:2: syntax-error: invalid expression: Expected the start of an expression, but found an invalid expression token; what is damaged was left out of the check',
    },
    {
      title: 'a brace that is not closed',
      text: 'locals {\n  a = 1\n',
      says: 'main.tf:1: syntax-error: unclosed configuration block: There is no closing brace for this block before the end of the file. This may be caused by incorrect brace nesting elsewhere in this file; what is damaged was left out of the check',
    },
    {
      title: 'a heredoc that does not end',
      text: 'locals {\n  a = <<EOT\n  text\n}\n',
      says: 'main.tf:5: syntax-error: unterminated template string: No closing marker was found for the string; what is damaged was left out of the check',
    },
    {
      title: 'a string over two lines',
      text: 'locals {\n  a = "one\ntwo"\n}\n',
      says: 'main.tf:2: syntax-error: invalid multi-line string: Quoted strings may not be split over multiple lines. To produce a multi-line string, either use the \\n escape to represent a newline character or use the "heredoc" multi-line template syntax; what is damaged was left out of the check',
    },
  ])('$title is a notice in HashiCorp’s words, and other blocks are judged', async ({ text, says }) => {
    const result = await judge({ 'main.tf': text, 'web.tf': container('true') });
    expect(noticed(result)[0]).toBe(says);
    expect(result.notices.every((notice) => notice.lost)).toBe(true);
    expect(said(result)).toEqual(['web.tf:3:16 docker_container.web is privileged (privileged: true)']);
  });

  test('blocks before and after a mistake are judged, and the damaged one is open', async () => {
    const other = container('true').replace('"web" {', '"other" {');
    const result = await judge({ 'main.tf': `${container('true')}resource "docker_container" "half" {\n  image = \n}\n${other}` });
    expect(result.findings.map(({ address }) => address)).toEqual(['docker_container.web', 'docker_container.other']);
    expect(noticed(result)).toHaveLength(1);
  });

  test('an attribute that is set twice is a notice', async () => {
    expect(noticed(await judge({ 'main.tf': 'locals {\n  a = 1\n  a = 2\n}\n' }))).toEqual([
      'main.tf:3: duplicate-key: attribute redefined: "a" is already set on line 2, and Terraform refuses a second value; the first one was checked',
    ]);
  });

  test('deep nesting is a notice', async () => {
    const result = await judge({ 'main.tf': `locals {\n  a = ${'['.repeat(5000)}${']'.repeat(5000)}\n}\n` });
    expect(noticed(result)).toEqual([
      expect.stringMatching(/^main\.tf:2: too-deep: expressions are nested too deeply here; the file was not checked$/),
    ]);
  });

  test('values that double with every step are not built', async () => {
    const steps = Array.from({ length: 40 }, (_, index) => `  a${index + 1} = [local.a${index}, local.a${index}]`).join('\n');
    const result = await judge({ 'main.tf': `locals {\n  a0 = [true]\n${steps}\n}\n${container('jsonencode(local.a40)')}` });
    expect(said(result)).toEqual(['open: docker_container.web: the value has more than 200000 parts']);
  });

  test('texts that double with every step are not built', async () => {
    const steps = Array.from({ length: 40 }, (_, index) => `  a${index + 1} = "\${local.a${index}}\${local.a${index}}"`).join('\n');
    const result = await judge({ 'main.tf': `locals {\n  a0 = "xx"\n${steps}\n}\n${container('local.a40')}` });
    expect(said(result)).toEqual(['open: docker_container.web: the text is longer than 4000000 characters']);
  });

  test('a chain of ten thousand locals ends in a notice or a value, not in an error', async () => {
    const steps = Array.from({ length: 10_000 }, (_, index) => `  a${index + 1} = local.a${index}`).join('\n');
    const result = await judge({ 'main.tf': `locals {\n  a0 = true\n${steps}\n}\n${container('local.a10000')}` });
    expect([...said(result), ...noticed(result)]).toHaveLength(1);
  });
});
