import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { check } from '../../index.ts';

type Tree = Readonly<Record<string, string>>;

function rootOf(tree: Tree): string {
  const root = mkdtempSync(join(tmpdir(), 'iac-guard-ansible-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Addresses, or what is said, of the images that may change, and what stays open; one line each. */
async function images(tree: Tree): Promise<readonly string[]> {
  const result = await check({ root: rootOf(tree), policyIds: ['container/image-pinned'] });
  const lost = result.notices.filter((notice) => notice.lost);
  expect(lost).toEqual([]);
  const where = (line: number, file: string): string => `${file}:${line}`;
  return [
    ...result.findings.map((finding) => `${where(finding.range.startLine, finding.file)} ${finding.address}`),
    ...result.open.map((one) => `open ${one.address}: ${one.reason}`),
  ];
}

const container = (image: string): string => `community.docker.docker_container: {name: web, image: "${image}"}`;

const play = (body: string, hosts = 'web'): string => `- name: Site\n  hosts: ${hosts}\n${body}`;

const task = (name: string, image: string): string => `    - name: ${name}\n      ${container(image)}\n`;

test.each([
  { level: 'role defaults', finds: 'roles/app/defaults/main.yml:1', without: [] },
  { level: 'group_vars', finds: 'group_vars/all.yml:1', without: ['group_vars/all.yml'] },
  { level: 'play vars', finds: 'site.yml:4', without: ['group_vars/all.yml', 'play'] },
  { level: 'vars_files', finds: 'settings.yml:1', without: ['group_vars/all.yml', 'play', 'settings.yml'] },
  {
    level: 'role vars',
    finds: 'roles/app/vars/main.yml:1',
    without: ['group_vars/all.yml', 'play', 'settings.yml', 'roles/app/vars/main.yml'],
  },
  {
    level: 'role parameters',
    finds: 'site.yml:8',
    without: ['group_vars/all.yml', 'play', 'settings.yml', 'roles/app/vars/main.yml', 'parameter'],
  },
])('of all levels up to its own, $level win', async ({ finds, without: given }) => {
  const has = (level: string): boolean => given.includes(level);
  const tree: Record<string, string> = {
    'roles/app/defaults/main.yml': 'app_image: app:latest\n',
    'roles/app/tasks/main.yml': `- name: Start\n  community.docker.docker_container:\n    name: app\n    image: "{{ app_image }}"\n`,
    'site.yml': [
      '- name: Site',
      '  hosts: web',
      '  vars:',
      has('play') ? '    app_image: app:latest' : '    other: 1',
      has('settings.yml') ? '  vars_files: settings.yml' : '  become: true',
      '  roles:',
      '    - role: app',
      has('parameter') ? '      app_image: app:latest' : '      other: 1',
      '',
    ].join('\n'),
  };
  for (const path of given.filter((one) => one.includes('/') || one === 'settings.yml')) tree[path] = 'app_image: app:latest\n';
  expect(await images(tree)).toEqual([`${finds} role app › task "Start"`]);
});

test('variables of blocks, tasks, loops and set_fact stand above those of the play', async () => {
  const body = `  vars: {tag: "1.0"}
  tasks:
    - name: Block
      vars: {tag: latest}
      block:
        - name: In a block
          ${container('app:{{ tag }}')}
        - name: In a task
          vars: {tag: "2.0"}
          ${container('app:{{ tag }}')}
    - name: In a loop
      ${container('app:{{ item.tag }}')}
      loop:
        - {name: old, tag: "1"}
        - {name: new, tag: edge}
    - ansible.builtin.set_fact: {tag: latest}
    - name: After a fact
      ${container('app:{{ tag }}')}
    - ansible.builtin.set_fact: {tag: "{{ other }}"}
      when: ansible_os_family == 'Debian'
    - name: After a fact that may be
      ${container('app:{{ tag }}')}
    - ansible.builtin.command: date
      register: now
    - name: After a command
      ${container('app:{{ now.stdout }}')}
`;
  expect(await images({ 'site.yml': play(body) })).toEqual([
    'site.yml:9 play "Site" › task "In a block"',
    'site.yml:14 play "Site" › task "In a loop" (new)',
    'site.yml:20 play "Site" › task "After a fact"',
    `open play "Site" › task "After a fact that may be": {{ tag }} is set where ansible_os_family == 'Debian'`,
    'open play "Site" › task "After a command": {{ now }} is what the task "ansible.builtin.command" returns',
  ]);
});

test('roles, their dependencies and what they include are followed, and judged once however many plays use them', async () => {
  const tree = {
    'site.yml': `${play('  roles: [shop]\n')}${play('  tasks:\n    - import_role: {name: shop}\n', 'db').replace('Site', 'Other')}`,
    'roles/shop/meta/main.yml': 'dependencies:\n  - {role: base, base_tag: latest}\n',
    'roles/shop/tasks/main.yml': '- include_tasks: front.yml\n- include_tasks: "on-{{ ansible_os_family }}.yml"\n',
    'roles/shop/tasks/front.yml': `- name: Front\n  ${container('front:latest')}\n`,
    'roles/shop/tasks/on-Debian.yml': `- name: Extra\n  ${container('extra:latest')}\n`,
    'roles/shop/handlers/main.yml': `- name: Start again\n  ${container('again:latest')}\n`,
    'roles/base/tasks/main.yml': `- name: Base\n  ${container('base:{{ base_tag }}')}\n`,
    'roles/unused/tasks/main.yml': `- name: Unused\n  ${container('unused:{{ unused_tag }}')}\n`,
    'roles/unused/defaults/main.yml': 'unused_tag: latest\n',
  };
  expect(await images(tree)).toEqual([
    'roles/base/tasks/main.yml:2 role base › task "Base"',
    'roles/shop/handlers/main.yml:2 role shop › task "Start again"',
    'roles/shop/tasks/front.yml:2 role shop › task "Front"',
    'roles/shop/tasks/on-Debian.yml:2 role shop › task "Extra"',
    'roles/unused/tasks/main.yml:2 role unused › task "Unused"',
  ]);
});

test('roles are found where ansible.cfg says', async () => {
  const tree = {
    'ansible.cfg': '[defaults]\ninventory = hosts\nroles_path = vendor/parts:/etc/ansible/roles ; ours first\ncollections_path = bundled\n',
    'plays/site.yml': play('  roles: [shop, acme.tools.probe]\n'),
    'vendor/parts/shop/tasks/main.yml': `- name: Shop\n  ${container('shop:latest')}\n`,
    'bundled/ansible_collections/acme/tools/roles/probe/tasks/main.yml': `- name: Probe\n  ${container('probe:{{ probe_tag }}')}\n`,
    'bundled/ansible_collections/acme/tools/roles/probe/defaults/main.yml': 'probe_tag: latest\n',
  };
  const result = await check({ root: rootOf(tree), policyIds: ['container/image-pinned'] });
  expect(result.notices).toEqual([]);
  expect(result.findings.map((finding) => finding.address)).toEqual(['role probe › task "Probe"', 'role shop › task "Shop"']);
});

test('the tree may be the role itself', async () => {
  const tree = {
    'meta/main.yml': 'galaxy_info:\n  author: someone\n  role_name: forum\n',
    'defaults/main.yml': 'forum_tag: latest\n',
    'tasks/main.yml': `- name: Start\n  ${container('forum:{{ forum_tag }}')}\n`,
    'molecule/default/converge.yml': play('  vars: {forum_tag: "3.1"}\n  roles: [someone.forum]\n'),
  };
  expect(await images(tree)).toEqual([]);
  const { 'molecule/default/converge.yml': _, ...alone } = tree;
  expect(await images(alone)).toEqual(['tasks/main.yml:2 role forum › task "Start"']);
});

test('what is removed, switched off or only started again is not judged', async () => {
  const off = (line: string): string => `    - ${container('app:latest')}\n      ${line}\n`;
  const body = [
    off('when: false'),
    off('when: [true, "1 > 2"]'),
    off("when: mode == 'debug'"),
    `    - community.docker.docker_container: {name: a, image: "app:latest", state: absent}\n`,
    '    - include_tasks: tasks/off.yml\n      when: false\n',
    '    - import_role: {name: off}\n      when: mode == "off"\n',
    `    - community.docker.docker_container: {name: a, state: started, restart: true}\n`,
  ].join('');
  const tree = {
    'site.yml': play(`  vars: {mode: live}\n  tasks:\n${body}`),
    'tasks/off.yml': `- name: Off\n  ${container('off:latest')}\n`,
    'roles/off/tasks/main.yml': `- name: Off\n  ${container('off:latest')}\n`,
  };
  expect(await images(tree)).toEqual([]);
});

test('a condition that the code does not decide is told', async () => {
  const body = `  tasks:
    - when: with_extras | bool
      block:
        - name: Extra
          ${container('extra:latest')}
          when: ansible_distribution == 'Debian' or force
      rescue:
        - name: Instead
          ${container('instead:latest')}
    - name: Now and then
      ${container('debug:latest')}
      tags: [never, debug]
    - name: Maybe
      community.docker.docker_container: {name: a, image: "app:latest", state: "{{ state }}"}
`;
  const result = await check({ root: rootOf({ 'site.yml': play(body) }), policyIds: ['container/image-pinned'] });
  expect(result.findings.map((finding) => finding.message.replace(/^.*\), /, ''))).toEqual([
    "where with_extras | bool and (ansible_distribution == 'Debian' or force)",
    'where with_extras | bool and a task of the block fails',
    'where the tag debug is asked for',
    'where state is not absent',
  ]);
});

test('options in one line, under action and under args are options', async () => {
  const body = `  tasks:
    - docker_container: name=a image="app:{{ tag | default('latest') }}"
    - action: docker_container name=b image=app:latest
    - local_action: {module: docker_container, name: c, image: "app:latest"}
    - docker_container:
      args: {name: d, image: "app:latest"}
`;
  const found = await images({ 'site.yml': play(body) });
  expect(found.map((line) => line.split(' ', 1)[0])).toEqual(['site.yml:4', 'site.yml:5', 'site.yml:6', 'site.yml:8']);
});

test('variables that differ between hosts are known only to a play on the group that has them', async () => {
  const tree = {
    'group_vars/all.yml': 'tag: "1.0"\n',
    'group_vars/edge.yml': 'tag: latest\n',
    'edge.yml': play(`  tasks:\n${task('Edge', 'app:{{ tag }}')}`, 'edge'),
    'all.yml': play(`  tasks:\n${task('All', 'app:{{ tag }}')}`, 'all').replace('Site', 'Everywhere'),
  };
  expect(await images(tree)).toEqual([
    'edge.yml:5 play "Site" › task "Edge"',
    'open play "Everywhere" › task "All": {{ tag }} differs from host to host',
  ]);
});

test('inventories and extensionless variables files give variables', async () => {
  const tree = {
    'inventory/hosts.yml': 'all:\n  vars: {old: latest}\n  children:\n    web:\n      hosts: {a: }\n',
    'inventory/group_vars/all': 'fresh: "2.0"\n',
    'site.yml': play(`  tasks:\n${task('Old', 'app:{{ old }}')}${task('Fresh', 'app:{{ fresh }}')}`),
  };
  expect(await images(tree)).toEqual(['site.yml:5 play "Site" › task "Old"']);
});

test('an inventory tells which variables the hosts of a play have', async () => {
  const tree = {
    hosts: '[web]\nw1\nw2\n\n[db]\nd1 tag=latest\nd2 tag=15.4\n\n[web:vars]\ntag=latest\n',
    'group_vars/idle.yml': 'tag: "9"\n',
    'site.yml': [
      play(`  tasks:\n${task('Web', 'web:{{ tag }}')}`, 'web'),
      play(`  tasks:\n${task('Database', 'db:{{ tag }}')}`, 'db').replace('Site', 'Data'),
      play(`  tasks:\n${task('One', 'db:{{ tag }}')}`, 'all:!web:!d1').replace('Site', 'Some'),
      play(`  tasks:\n${task('Here', 'x:{{ tag }}')}`, 'localhost').replace('Site', 'Local'),
    ].join(''),
  };
  expect(await images(tree)).toEqual([
    'site.yml:5 play "Site" › task "Web"',
    'open play "Data" › task "Database": {{ tag }} differs from host to host',
    'open play "Local" › task "Here": {{ tag }} has no value in the code',
  ]);
});

test("a scenario of Molecule's brings its own inventory", async () => {
  const tree = {
    'molecule/default/molecule.yml':
      'platforms:\n  - name: one\n    groups: [web]\nprovisioner:\n  inventory:\n    group_vars:\n      web: {tag: latest}\n    host_vars:\n      one: {side: edge}\n',
    'molecule/default/converge.yml': play(`  tasks:\n${task('Web', 'web:{{ tag }}')}${task('Side', 'side:{{ side }}')}`, 'all'),
    'inventory/hosts.yml': 'all:\n  hosts: {h: }\n  vars: {tag: "1.0", side: "1.0"}\n',
  };
  expect(await images(tree)).toEqual([
    'molecule/default/converge.yml:5 play "Site" › task "Web"',
    'molecule/default/converge.yml:7 play "Site" › task "Side"',
  ]);
});

test('files of include_vars that might be read leave their names open', async () => {
  const tree = {
    'roles/app/tasks/main.yml': `- include_vars: "{{ ansible_os_family }}.yml"\n- include_vars: fixed.yml\n- name: Some\n  ${container('app:{{ tag }}')}\n- name: Fixed\n  ${container('app:{{ fixed }}')}\n`,
    'roles/app/defaults/main.yml': 'tag: latest\n',
    'roles/app/vars/Debian.yml': 'tag: "1.0"\n',
    'roles/app/vars/fixed.yml': 'fixed: latest\n',
  };
  expect(await images(tree)).toEqual([
    'roles/app/tasks/main.yml:6 role app › task "Fixed"',
    'open role app › task "Some": {{ tag }} depends on which file include_vars reads',
  ]);
});

test('vaults are unknown, are no syntax errors, and never shown', async () => {
  const secret = '$ANSIBLE_VAULT;1.1;AES256\n      61626364656667\n';
  const tree = {
    'group_vars/all/vault.yml': '$ANSIBLE_VAULT;1.1;AES256\n616263\n{{[[not yaml\n',
    'group_vars/all/main.yml': `tag: !vault |\n      ${secret}`,
    'site.yml': play(`  tasks:\n${task('Vaulted', 'app:{{ tag }}')}${task('By name', 'app:{{ vault_tag }}')}`),
  };
  const result = await check({ root: rootOf(tree), policyIds: ['container/image-pinned'] });
  expect(result.notices).toEqual([]);
  expect(result.open.map((one) => one.reason)).toEqual(['the value is in a vault', '{{ vault_tag }} comes from a vault']);
  expect(JSON.stringify(result.findings)).not.toContain('61626364656667');
});

test('Kubernetes objects in a text are read with their templates, at their places', async () => {
  const body = `  vars: {version: latest}
  tasks:
    - name: Apply
      kubernetes.core.k8s:
        definition: |
          # the front end
          apiVersion: v1
          kind: Pod
          metadata:
            name: front
          spec:
            containers:
              - name: web
                image: front:{{ version }}
              - name: side
                image: {{ side_image }}
          ---
          apiVersion: v1
          kind: Pod
          metadata: {name: back}
          spec:
            containers: [{name: api, image: "back:2.1"}]
`;
  expect(await images({ 'site.yml': play(body) })).toEqual([
    'site.yml:16 play "Site" › task "Apply" › Pod/front › container web',
    'open play "Site" › task "Apply" › Pod/front › container side: {{ side_image }} has no value in the code',
  ]);
});

test('Kubernetes objects that statements write are read once these are run', async () => {
  const body = `  vars: {names: [front, back], debug: false}
  tasks:
    - name: Apply
      kubernetes.core.k8s:
        definition: |
          {% for name in names %}
          ---
          apiVersion: v1
          kind: Pod
          metadata: {name: {{ name }}}
          spec:
            containers:
              - name: web
                image: {{ name }}:{% if debug %}latest{% else %}edge{% endif %}

          {% endfor %}
`;
  const found = await images({ 'site.yml': play(body) });
  expect(found.map((line) => line.replace(/^\S+ /, ''))).toEqual([
    'play "Site" › task "Apply" › Pod/back › container web',
    'play "Site" › task "Apply" › Pod/front › container web',
  ]);
});

test('what cannot be read is noticed, and the rest is judged', async () => {
  const body = `  vars_files: [gone.yml]
  roles: [gone, missing.role]
  tasks:
    - include_tasks: gone-too.yml
    - include_tasks: round.yml
    - kubernetes.core.k8s:
        definition: |
          {% for name in names %}
          kind: Pod
          {% endfor %}
    - kubernetes.core.k8s: {definition: "{{ lookup('template', 'pod.yml.j2') | from_yaml }}"}
${task('Rest', 'app:latest')}`;
  const root = rootOf({ 'site.yml': play(body), 'round.yml': '- include_tasks: round.yml\n', 'broken.yml': '- hosts: all\n  tasks: [\n' });
  const result = await check({ root, policyIds: ['container/image-pinned'] });
  expect(result.findings.map((finding) => finding.address)).toEqual(['play "Site" › task "Rest"']);
  expect(result.notices.map((notice) => `${notice.code}${notice.lost ? ' (lost)' : ''}: ${notice.message}`)).toMatchInlineSnapshot(`
    [
      "syntax-error (lost): not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ]; this document was not checked",
      "include-cycle: round.yml includes itself; it was followed once",
      "missing-file: the variables file gone.yml is not in the tree; what it sets is not known",
      "missing-file: 2 roles are not in the tree (gone, missing.role); what they do was not checked",
      "missing-file: gone-too.yml is not in the tree; its tasks were not checked",
      "unsupported (lost): this Kubernetes object was not checked: {{ names }} has no value in the code",
      "unsupported: this Kubernetes object was not checked: lookup(…) is known only when the play runs",
    ]
  `);
});

test('a playbook that imports itself ends', async () => {
  const tree = {
    'a.yml': '- import_playbook: b.yml\n',
    'b.yml': `- import_playbook: a.yml\n${play(`  tasks:\n${task('Web', 'app:latest')}`)}`,
  };
  expect(await images(tree)).toEqual(['b.yml:6 play "Site" › task "Web"']);
});

test.each([
  { keyword: 'with_nested', list: '[[a, b], ["1", edge]]', image: 'app:{{ item.1 }}', found: ['(a, edge)'] },
  { keyword: 'with_together', list: '[[a, b], [edge, "2"]]', image: 'app:{{ item.1 }}', found: ['(a, edge)'] },
  {
    keyword: 'with_sequence',
    list: 'start=8 end=10 format=a%02d',
    image: 'x:{{ "latest" if item == "a09" else "1.0" }}',
    found: ['(a09)'],
  },
  { keyword: 'with_indexed_items', list: '["1.0", edge]', image: 'app:{{ item.1 }}', found: ['(1, edge)'] },
  {
    keyword: 'with_subelements',
    list: '[[{name: a, tags: ["1.0", edge]}, {name: b, tags: []}], tags]',
    image: 'app:{{ item.1 }}',
    found: ['(a, edge)'],
  },
  { keyword: 'with_dict', list: '{a: {tag: edge}, b: {tag: "1"}}', image: 'app:{{ item.value.tag }}', found: ['(a)'] },
  { keyword: 'loop', list: "\"{{ [{'t': 'edge'}] | product([1, 2]) | list }}\"", image: 'app:{{ item.0.t }}', found: ['(#1)'] },
  // One value that several turns use is one finding.
])('$keyword is followed', async ({ keyword, list, image, found }) => {
  const body = `  tasks:\n    - name: Start\n      community.docker.docker_container: {name: web, image: '${image}'}\n      ${keyword}: ${list}\n`;
  expect(await images({ 'site.yml': play(body) })).toEqual(found.map((label) => `site.yml:5 play "Site" › task "Start" ${label}`));
});

test('a loop gives its items the names that loop_control says', async () => {
  const body = `  tasks:
    - name: Start
      community.docker.docker_container: {name: web, image: "app:{{ 'latest' if number == 1 and ansible_loop.last else one.tag }}"}
      loop: [{tag: "1.0"}, {tag: "2.0"}]
      loop_control: {loop_var: one, index_var: number, extended: true, label: "release {{ one.tag }}"}
`;
  expect(await images({ 'site.yml': play(body) })).toEqual(['site.yml:5 play "Site" › task "Start" (release 2.0)']);
});

test('files that all include each other are told of once, and end', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `t${index}.yml`);
  const all = names.map((name) => `- include_tasks: ${name}\n`).join('');
  const tree = Object.fromEntries([...names.map((name) => [name, all]), ['site.yml', play(`  tasks:\n    - include_tasks: t0.yml\n`)]]);
  const result = await check({ root: rootOf(tree as Tree), policyIds: ['container/image-pinned'] });
  expect(result.notices.map((notice) => notice.code)).toEqual(names.map(() => 'include-cycle'));
});

test('facts that are made of the facts before them do not grow with each', async () => {
  const chain = Array.from({ length: 5000 }, (_, index) => `    - set_fact: {x${index + 1}: "{{ x${index} }}"}\n`).join('');
  const body = `  vars: {x0: latest}\n  tasks:\n${chain}${task('Last', 'app:{{ x5000 }}')}`;
  expect(await images({ 'site.yml': play(body) })).toEqual(['site.yml:5006 play "Site" › task "Last"']);
});

test('tens of thousands of tasks are read', async () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `    - {name: t${index}, ansible.builtin.debug: {msg: "{{ x }}"}}\n`).join('');
  expect(await images({ 'site.yml': play(`  tasks:\n${many}${task('Last', 'app:latest')}`) })).toEqual([
    'site.yml:20005 play "Site" › task "Last"',
  ]);
});
