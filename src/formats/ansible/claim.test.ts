import { expect, test } from 'vitest';
import { Source } from '../../tree/source.ts';
import { kinds } from './claim.ts';

const kindAt = (path: string, text: string, ...others: readonly string[]): string | undefined => {
  const source = new Source(path, text);
  return kinds([source, ...others.map((other) => new Source(other, '- name: x\n  ansible.builtin.ping:\n'))]).get(source);
};

test.each([
  { kind: 'playbook', path: 'anything.yml', text: '---\n# the whole site\n- hosts: all\n  roles: [web]\n' },
  { kind: 'playbook', path: 'a.yml', text: '- name: x\n  "hosts": all\n  gather_facts: no\n' },
  { kind: 'playbook', path: 'a.yml', text: '- import_playbook: b.yml\n' },
  { kind: 'playbook', path: 'a.yml', text: '-\n  hosts: all\n  become: yes\n' },
  { kind: 'playbook', path: 'a.yml', text: '- name: x\n  tasks:\n    - ping:\n' },
  { kind: 'tasks', path: 'a.yml', text: '- name: x\n  community.docker.docker_container:\n    name: y\n' },
  { kind: 'tasks', path: 'a.yml', text: '- name: x\n  lineinfile: {path: /etc/a, line: b}\n' },
  { kind: 'tasks', path: 'a.yml', text: '- {name: x, docker_container: {name: y}}\n' },
  { kind: 'tasks', path: 'a.yml', text: '- name: x\n  block:\n    - ping:\n  rescue:\n    - ping:\n' },
  { kind: 'tasks', path: 'roles/x/handlers/main.yml', text: '- name: Restart\n  service: name=x state=restarted\n' },
  { kind: 'variables', path: 'group_vars/all.yml', text: 'a: 1\n' },
  { kind: 'variables', path: 'deploy/host_vars/web1/main.yaml', text: 'services:\n  a: 1\n' },
  { kind: 'variables', path: 'roles/x/defaults/main.yml', text: 'a: 1\n' },
  { kind: 'role metadata', path: 'roles/x/meta/main.yml', text: 'dependencies: []\n' },
  { kind: 'inventory', path: 'hosts.yml', text: 'web:\n  hosts:\n    a:\n' },
  { kind: 'inventory', path: 'x.yml', text: 'all:\n  children:\n    web:\n      hosts: {a: }\n' },
  { kind: 'inventory in INI form', path: 'hosts', text: 'web1\nweb2 ansible_host=192.0.2.7\n' },
  { kind: 'inventory in INI form', path: 'inventories/live', text: '[web]\nweb[01:12].example.org\n' },
  { kind: 'inventory in INI form', path: 'fleet.ini', text: '# ours\n[db]\nd1 port=5432\n[db:vars]\nuser = a b\n' },
  { kind: 'configuration', path: 'ansible.cfg', text: '[defaults]\nroles_path = shared/roles\n' },
  { kind: 'variables', path: 'group_vars/web', text: 'a: 1\n' },
  { kind: 'molecule', path: 'molecule/default/molecule.yml', text: 'driver:\n  name: docker\n' },
  { kind: 'vault', path: 'group_vars/all/vault.yml', text: '$ANSIBLE_VAULT;1.1;AES256\n6162\n' },
])('$path is a file of kind $kind', ({ kind, path, text }) => expect(kindAt(path, text)).toBe(kind));

test('defaults and vars belong to a role where there are tasks beside them', () => {
  expect(kindAt('vars/main.yml', 'a: 1\n')).toBeUndefined();
  expect(kindAt('vars/main.yml', 'a: 1\n', 'tasks/main.yml')).toBe('variables');
});

test.each([
  { what: 'settings of PHP', path: 'php.ini', text: '[PHP]\nmemory_limit = 128M\nopcache.enable=1\n' },
  { what: 'settings of a program', path: 'inventory.ini', text: '[section]\nkey = value\n' },
  { what: 'names of addresses', path: 'etc/hosts', text: '127.0.0.1 localhost\n192.0.2.7 web\n' },
  { what: 'a workflow', path: '.github/workflows/ci.yml', text: 'on: push\njobs:\n  a:\n    runs-on: x\n' },
  { what: 'a Kubernetes object', path: 'group_vars.yml', text: 'apiVersion: v1\nkind: Pod\n' },
  { what: 'a Compose file', path: 'compose.yml', text: 'services:\n  a:\n    image: b\n' },
  { what: 'hooks', path: '.pre-commit-hooks.yaml', text: '- id: a\n  name: b\n  entry: c\n  language: system\n' },
  { what: 'a list of roles to install', path: 'requirements.yml', text: '- src: a.b\n  version: 1.0.0\n  name: x\n' },
  { what: 'a list of people', path: 'data/people.yml', text: '- name: Ann\n  user: ann\n  group: staff\n' },
  { what: 'a list of hosts', path: 'data/hosts.yml', text: '- name: a\n  hosts: [b]\n' },
  { what: 'an API', path: 'openapi.yaml', text: 'openapi: 3.0.0\npaths:\n  /a:\n    get: {}\n' },
  { what: 'cloud-init', path: 'user-data.yml', text: '#cloud-config\npackages: [nginx]\nruncmd:\n  - [ls]\n' },
  { what: 'a patch', path: 'patch.yaml', text: '- op: replace\n  path: /spec\n  value: 1\n' },
  { what: 'documentation', path: 'mkdocs.yml', text: 'site_name: x\nnav:\n  - a: b.md\n' },
  { what: 'nothing', path: 'tasks/main.yml', text: '---\n# later\n' },
  { what: 'garbage', path: 'tasks/main.yml', text: '\0\x01{{{{ ]]\n- -\n' },
])('$what is not Ansible', ({ path, text }) => expect(kindAt(path, text)).toBeUndefined());
