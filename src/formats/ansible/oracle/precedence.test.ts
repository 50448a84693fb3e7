import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readContext } from '../../../engine/context.ts';
import { discover } from '../../../engine/discover.ts';
import { TreeFiles } from '../../../engine/tree-files.ts';
import { fieldOf } from '../../../facts/declare.ts';
import type { Image } from '../../../facts/image.ts';
import type { Known } from '../../../facts/value.ts';
import { ansible } from '../index.ts';
import { ansibleFolder, run } from './installed.ts';

/** Where a variable can come from, weakest first, as Ansible documents it. */
const levels = [
  'role_defaults',
  'inventory_all',
  'inventory_group',
  'inventory_group_child',
  'inventory_files_all',
  'playbook_files_all',
  'inventory_files_group',
  'playbook_files_group',
  'inventory_host',
  'inventory_files_host',
  'playbook_files_host',
  'play_vars',
  'vars_files',
  'role_vars',
  'block_vars',
  'task_vars',
  'include_vars',
  'set_fact',
  'role_parameters',
  'include_parameters',
] as const;

type Level = (typeof levels)[number];

/** Each level sets the variables of its own and of all stronger levels, so that the strongest must win. */
const names = (level: Level): readonly string[] => levels.slice(levels.indexOf(level)).map((one) => `v_${one}`);

const yaml = (level: Level, indent = 0): string =>
  names(level)
    .map((name) => `${' '.repeat(indent)}${name}: ${level}\n`)
    .join('');

const ini = (level: Level): string =>
  names(level)
    .map((name) => `${name}=${level}`)
    .join('\n');

/** One task for each variable; the module is the one that we read, or the one that Ansible can run anywhere. */
function tasks(forAnsible: boolean, of: readonly Level[], indent = 0): string {
  const before = ' '.repeat(indent);
  return of
    .map((level) => {
      const shown = `"probe/${level}:{{ v_${level} }}"`;
      const body = forAnsible ? `ansible.builtin.debug: {msg: ${shown}}` : `community.docker.docker_container: {name: x, image: ${shown}}`;
      return `${before}- name: ${level}\n${before}  ${body}\n`;
    })
    .join('');
}

const upTo = (level: Level): readonly Level[] => levels.slice(0, levels.indexOf(level) + 1);

function tree(forAnsible: boolean): Readonly<Record<string, string>> {
  const plays = `- name: Levels
  hosts: web
  gather_facts: false
  vars:
${yaml('play_vars', 4)}  vars_files: [settings.yml]
  roles:
    - role: app
  tasks:
    - name: Block
      vars:
${yaml('block_vars', 8)}      block:
${tasks(forAnsible, ['block_vars'], 8)}        - name: task_vars
          vars:
${yaml('task_vars', 12)}          ${tasks(forAnsible, ['task_vars']).split('\n')[1]?.trim()}
    - ansible.builtin.include_vars: more.yml
${tasks(forAnsible, ['include_vars'], 4)}    - ansible.builtin.set_fact:
${yaml('set_fact', 8)}${tasks(forAnsible, ['set_fact'], 4)}    - ansible.builtin.include_role: {name: given}
      vars:
${yaml('include_parameters', 8)}
- name: Parameters
  hosts: web
  gather_facts: false
  roles:
    - role: parameters
${yaml('role_parameters', 6)}`;
  return {
    'inventory/hosts.ini': `[web]\nh1 ansible_connection=local ${ini('inventory_host').replaceAll('\n', ' ')}\n\n[web:vars]\n${ini('inventory_group_child')}\n\n[region:children]\nweb\n\n[region:vars]\n${ini('inventory_group')}\n\n[all:vars]\n${ini('inventory_all')}\n`,
    'inventory/group_vars/all.yml': yaml('inventory_files_all'),
    'inventory/group_vars/web': yaml('inventory_files_group'),
    'inventory/host_vars/h1/main.yml': yaml('inventory_files_host'),
    'group_vars/all/a.yml': yaml('playbook_files_all'),
    'group_vars/web.yml': yaml('playbook_files_group'),
    'host_vars/h1.yaml': yaml('playbook_files_host'),
    'settings.yml': yaml('vars_files'),
    'more.yml': yaml('include_vars'),
    'site.yml': plays,
    'roles/app/defaults/main.yml': yaml('role_defaults'),
    'roles/app/vars/main.yml': yaml('role_vars'),
    'roles/app/tasks/main.yml': tasks(forAnsible, upTo('role_vars')),
    'roles/parameters/tasks/main.yml': tasks(forAnsible, ['role_parameters']),
    'roles/given/tasks/main.yml': tasks(forAnsible, ['include_parameters']),
  };
}

function written(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'iac-guard-precedence-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** `level=value` of all containers that a tree starts, in the order in which they are read. */
async function ours(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const found = new TreeFiles(written(files), () => undefined);
  const inputs = { composeFiles: [], helm: false, helmValues: [], kustomize: false };
  const context = readContext(found, inputs, () => undefined);
  const sources = discover(found, { paths: [], include: [], exclude: [] }).flatMap((path) => found.load(path) ?? []);
  const projects = await ansible.read(ansible.claim(sources, context), context);
  return projects
    .flatMap((project) => project.facts)
    .map((subject) => {
      const [image] = (fieldOf(subject, 'images') as Known<readonly Image[]>).value;
      const reference = image?.values.reference;
      return reference?.state === 'known' ? reference.value : `open: ${reference?.state === 'unknown' ? reference.reason : ''}`;
    });
}

const theirs = (folder: string, files: Readonly<Record<string, string>>): readonly string[] =>
  [...run(folder, 'ansible-playbook', ['-i', 'inventory', 'site.yml'], written(files)).matchAll(/"msg": "(probe[^"]*)"/g)].map(
    ([, value]) => value as string,
  );

test('each level overrides the weaker ones, in the order that Ansible documents', async () => {
  const found = await ours(tree(false));
  expect(found.toSorted()).toEqual(levels.map((level) => `probe/${level}:${level}`).toSorted());
});

const installed = ansibleFolder();

test.skipIf(!installed)(
  'Ansible itself decides the same (skipped where no ansible-playbook is on the path)',
  { timeout: 60_000 },
  async () => {
    const expected = theirs(installed as string, tree(true));
    expect(expected).toHaveLength(levels.length);
    expect((await ours(tree(false))).toSorted()).toEqual(expected.toSorted());
  },
);

const inventories: readonly { readonly what: string; readonly files: Readonly<Record<string, string>> }[] = [
  {
    what: 'INI: values are Python literals or texts, ranges, children, quotes, comments',
    files: {
      'inventory/hosts': `plain note="two words" number=42 float=1.5 yes_text=yes truth=True list='["a", "b"]' octal=0644\n
[web]\nweb[01:03].example.org color=blue # not green\n
[web:vars]\nport = 8080\nlabel = "quoted"\nmixed = a, b\nmap = {'k': 'v', 'n': [1, 2]}\nempty =\n
[site:children]\nweb\n\n[site:vars]\nport=1\nregion=eu\n`,
    },
  },
  {
    what: 'groups of one depth go by name, priority goes before',
    files: {
      'inventory/hosts.yml': `all:\n  children:\n    alpha:\n      hosts: {h1: }\n      vars: {x: alpha, y: alpha, ansible_group_priority: 10}\n    beta:\n      hosts: {h1: , h2: {x: own}}\n      vars: {x: beta, z: beta}\n      children:\n        gamma:\n          hosts: {h2: }\n          vars: {z: gamma}\n`,
    },
  },
];

/** What every host of `ansible-inventory --list` has, by our own reading. */
test.skipIf(!installed).each(inventories)('ansible-inventory agrees: $what', { timeout: 60_000 }, async ({ files }) => {
  const root = written(files);
  const listed = JSON.parse(run(installed as string, 'ansible-inventory', ['-i', 'inventory', '--list'], root)) as {
    readonly _meta: { readonly hostvars: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  };
  for (const [host, variables] of Object.entries(listed._meta.hostvars)) {
    for (const [name, value] of Object.entries(variables)) {
      const site = `- hosts: "${host}"\n  tasks:\n    - community.docker.docker_container: {name: x, image: "{{ ${name} | to_json }}"}\n`;
      expect([host, name, ...(await ours({ ...files, 'site.yml': site }))]).toEqual([host, name, pythonJson(value)]);
    }
  }
});

const pythonJson = (value: unknown): string =>
  Array.isArray(value)
    ? `[${value.map(pythonJson).join(', ')}]`
    : typeof value === 'object' && value !== null
      ? `{${Object.entries(value)
          .map(([key, one]) => `"${key}": ${pythonJson(one)}`)
          .join(', ')}}`
      : JSON.stringify(value);
