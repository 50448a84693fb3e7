import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type CheckOptions, check, type RunResult } from '../../index.ts';
import { Source } from '../../tree/source.ts';
import { compose } from './index.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type Files = Readonly<Record<string, string>>;

async function run(files: Files, policy: string, options: Partial<CheckOptions> = {}): Promise<RunResult> {
  const root = mkdtempSync(join(tmpdir(), 'iac-guard-compose-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return check({ root, level: 'strict', policyIds: [policy], ...options });
}

/** Findings with their place and way, what was left open, and notices. */
async function report(files: Files, policy: string, options: Partial<CheckOptions> = {}): Promise<readonly string[]> {
  const result = await run(files, policy, options);
  return [
    ...result.findings.map(({ file, range, message, related }) => {
      const way = related.map((stop) => ` < ${stop.file}:${stop.range.startLine} ${stop.message}`).join('');
      return `${file}:${range.startLine}:${range.startColumn} ${message}${way}`;
    }),
    ...result.open.map(({ address, reason }) => `open: ${address}: ${reason}`),
    ...result.notices.map(({ code, message, lost }) => `${code}${lost ? ' (lost)' : ''}: ${message}`),
  ];
}

const privileged = 'container/no-privileged';
const web = (...lines: string[]): string =>
  ['services:', '  web:', '    image: acme/web:1.0', ...lines.map((line) => `    ${line}`), ''].join('\n');

describe('files of one project', () => {
  test('the override of a folder goes over its main file, and the finding points there', async () => {
    expect(
      await report(
        { 'compose.yaml': web('privileged: false'), 'compose.override.yaml': 'services:\n  web:\n    privileged: true\n' },
        privileged,
      ),
    ).toEqual(['compose.override.yaml:3:17 services.web is privileged (privileged: true) < compose.yaml:4 this value is overridden']);
  });

  test('a setting that neither file has is missing at the main one', async () => {
    const files = { 'docker-compose.yml': web(), 'docker-compose.override.yml': 'services:\n  web:\n    tty: true\n' };
    expect(await report(files, 'container/read-only-root-filesystem')).toEqual([
      'docker-compose.yml:2:3 services.web can write to its root filesystem (read_only is not set; the default is false)',
    ]);
  });

  test('files given together are one project', async () => {
    const files = { 'base.yml': web(), 'prod.yml': 'services:\n  web:\n    privileged: true\n' };
    expect(await report(files, privileged, { inputs: { composeFiles: ['base.yml', 'prod.yml'] } })).toEqual([
      'prod.yml:3:17 services.web is privileged (privileged: true)',
    ]);
  });

  test('COMPOSE_FILE in .env says which files go together', async () => {
    const files = {
      '.env': 'COMPOSE_FILE=compose.yaml:compose.prod.yaml\n',
      'compose.yaml': web('privileged: true'),
      'compose.prod.yaml': 'services:\n  web:\n    privileged: !reset null\n',
    };
    expect(await report(files, privileged)).toEqual([]);
  });

  test('a file that only completes another one is not judged by itself', async () => {
    const files = { 'compose.yaml': web(), 'compose.prod.yaml': 'services:\n  web:\n    restart: always\n' };
    expect(await report(files, 'container/read-only-root-filesystem')).toEqual([
      'compose.yaml:2:3 services.web can write to its root filesystem (read_only is not set; the default is false)',
      'unsupported: services.web has neither image nor build, as in a file that goes over another one; it was not judged by itself',
    ]);
  });

  test('standard input is a project', async () => {
    expect(await report({}, privileged, { stdin: web('privileged: true') })).toEqual([
      '<stdin>:4:17 services.web is privileged (privileged: true)',
    ]);
  });
});

describe('merging', () => {
  const over = (text: string): Files => ({
    'compose.yaml': web('cap_drop: [ALL]', 'volumes: ["/etc:/host", "data:/data"]', 'command: [a]'),
    'compose.override.yaml': `services:\n  web:\n    ${text}\n`,
  });

  test('sequences are appended', async () => {
    expect(await report(over('cap_drop: [NET_RAW]'), 'container/drop-all-capabilities')).toEqual([]);
  });
  test('!override replaces a sequence', async () => {
    expect(await report(over('cap_drop: !override [NET_RAW]'), 'container/drop-all-capabilities')).toEqual([
      "compose.override.yaml:3:25 services.web keeps capabilities of the runtime's default set (cap_drop: NET_RAW)",
    ]);
  });
  test('!reset takes a setting out', async () => {
    expect(await report(over('cap_drop: !reset []'), 'container/drop-all-capabilities')).toEqual([
      "compose.yaml:2:3 services.web keeps capabilities of the runtime's default set (cap_drop is not set)",
    ]);
  });
  test('a volume replaces the one with the same target', async () => {
    expect(await report(over('volumes: ["./host:/host"]'), 'container/no-sensitive-host-mounts')).toEqual([]);
  });
  test('another logging driver starts anew', async () => {
    const files = {
      'compose.yaml': web('logging: {driver: local}'),
      'compose.override.yaml': 'services:\n  web:\n    logging:\n      driver: json-file\n',
    };
    expect(await report(files, 'container/log-rotation')).toEqual([
      'compose.override.yaml:3:5 services.web writes logs that are neither rotated nor shipped',
    ]);
  });
});

describe('include and extends', () => {
  test('an included project is judged where it is included, with its own folder and .env', async () => {
    const files = {
      'compose.yaml': 'include:\n  - db/compose.yaml\nservices:\n  web:\n    image: acme/web:1.0\n',
      'db/compose.yaml': 'services:\n  db:\n    build: .\n    privileged: ${PRIVILEGED}\n',
      'db/.env': 'PRIVILEGED=true\n',
      'db/Dockerfile': 'FROM postgres:16.4\nUSER postgres\n',
    };
    expect(await report(files, privileged)).toEqual([
      'db/compose.yaml:4:17 services.db is privileged (privileged: true) < db/.env:1 PRIVILEGED is set here',
    ]);
    expect(await report(files, 'container/non-root')).toEqual([
      'compose.yaml:4:3 services.web may run as root: no user is set, and nothing shows that its image sets one (user is not set)',
    ]);
  });

  test('the long form names folder and environment file, and what includes goes over what is included', async () => {
    const files = {
      'compose.yaml':
        'include:\n  - path: [shared/db.yaml, shared/more.yaml]\n    project_directory: .\n    env_file: shared/db.env\nservices:\n  db:\n    read_only: true\n',
      'shared/db.yaml': 'services:\n  db:\n    image: postgres:${TAG}\n',
      'shared/more.yaml': 'services:\n  db:\n    user: postgres\n',
      'shared/db.env': 'TAG=latest\n',
    };
    expect(await report(files, 'container/image-pinned')).toEqual([
      'shared/db.yaml:3:12 services.db uses an image that can change under the same name: the tag latest names no version (image: postgres:latest) < shared/db.env:1 TAG is set here',
    ]);
    expect(await report(files, 'container/read-only-root-filesystem')).toEqual([]);
  });

  test('what is inherited through extends points to where it stands', async () => {
    const files = {
      'compose.yaml': 'services:\n  web:\n    extends: {file: common.yaml, service: base}\n    image: acme/web:1.0\n',
      'common.yaml': 'services:\n  base:\n    privileged: true\n    read_only: true\n',
    };
    expect(await report(files, privileged)).toEqual([
      'common.yaml:3:17 services.web is privileged (privileged: true) < compose.yaml:3 inherited through extends',
    ]);
  });

  test('a file that is not there leaves the settings open', async () => {
    const files = { 'compose.yaml': 'services:\n  web:\n    extends: {file: gone.yaml, service: base}\n    image: acme/web:1.0\n' };
    expect(await report(files, privileged)).toEqual([
      'open: services.web: gone.yaml is not in the tree, and services.web extends base of it',
      'missing-file (lost): services.web extends a service of a file: gone.yaml is not there',
    ]);
  });

  test('circles are told once and end', async () => {
    const files = {
      'compose.yaml': 'include: [other.yaml]\nservices:\n  a:\n    image: x:1\n    extends: b\n  b:\n    image: x:1\n    extends: a\n',
      'other.yaml': 'include: [compose.yaml]\nservices: {c: {image: "x:1"}}\n',
    };
    const notices = (await run(files, privileged)).notices.map(({ code, message }) => `${code}: ${message}`);
    expect(notices).toContain('include-cycle: compose.yaml includes itself, directly or through others; docker compose would refuse it');
    expect(notices.filter((line) => line.includes('extends itself'))).toHaveLength(2);
  });

  test('nothing outside of the root is read', async () => {
    const files = { 'compose.yaml': 'include: [../../etc/compose.yaml, "https://git.example.com/x.git"]\nservices: {a: {image: "x:1"}}\n' };
    expect(await report(files, privileged)).toEqual([
      'missing-file (lost): the included file ../../etc/compose.yaml leads out of the checked folder; it was not read',
      'unsupported (lost): the included file https://git.example.com/x.git is not in the tree; nothing is downloaded',
    ]);
  });
});

describe('fragments', () => {
  test('a merge key says where the value comes from', async () => {
    const text = 'x-base: &base\n  privileged: true\nservices:\n  web:\n    <<: *base\n    image: acme/web:1.0\n';
    expect(await report({ 'compose.yaml': text }, privileged)).toEqual([
      'compose.yaml:2:15 services.web is privileged (privileged: true) < compose.yaml:5 merged from &base',
    ]);
  });
});

describe('variables', () => {
  test.each([
    {
      title: 'a default counts, and is pointed to',
      value: '${P:-true}',
      says: ['compose.yaml:4:22 services.web is privileged (privileged: true)'],
    },
    { title: 'a nested default', value: '${P:-${Q:-true}}', says: ['compose.yaml:4:27 services.web is privileged (privileged: true)'] },
    { title: 'a value from .env goes before the default', value: '${OFF:-true}', says: [] },
    {
      title: 'an empty value keeps its place without the colon',
      value: '${EMPTY-true}',
      says: ['open: services.web: privileged has a form that is not accepted here'],
    },
    {
      title: 'an alternative for what is not set is empty',
      value: '${P:+true}',
      says: ['open: services.web: privileged has a form that is not accepted here'],
    },
    {
      title: 'an alternative for what is set',
      value: '${OFF:+true}',
      says: ['compose.yaml:4:17 services.web is privileged (privileged: true) < .env:1 OFF is set here'],
    },
    { title: 'what has to be given is open', value: '${P:?say so}', says: ['open: services.web: ${P} has to be set by whoever deploys'] },
    { title: 'what is set nowhere is open', value: '$P', says: ['open: services.web: ${P} is set nowhere'] },
    {
      title: 'a broken one is a notice',
      value: '"${P:-true"',
      says: [
        'open: services.web: ${P is not closed',
        'schema-violation: the brace of ${P is not closed; docker compose would refuse this file',
      ],
    },
  ])('$title', async ({ value, says }) => {
    const files = { 'compose.yaml': web(`privileged: ${value}`), '.env': 'OFF=no\nEMPTY=\n' };
    const lines = (await report(files, privileged)).filter((line) => !line.includes('must be'));
    expect(lines).toEqual(says);
  });

  test('two dollars are one', async () => {
    expect(await report({ 'compose.yaml': web('cgroup_parent: a$$b') }, 'container/cgroup-parent')).toEqual([
      'compose.yaml:4:20 services.web runs under the control group a$b (cgroup_parent: a$b)',
    ]);
  });
});

describe('builds', () => {
  const build = (text: string, more: Files = {}): Promise<readonly string[]> =>
    report(
      {
        'compose.yaml': `services:\n  web:\n    build: ${text}\n`,
        Dockerfile: 'FROM alpine:3.20 AS a\nUSER a\nFROM alpine:3.20 AS b\nUSER root\n',
        ...more,
      },
      'container/non-root',
    );

  test('the user of the stage that is built; what the Dockerfile itself fails by is told once', async () => {
    expect(await build('{context: ., target: a}')).toEqual(['Dockerfile:4:6 Dockerfile runs as root (USER: root)']);
    expect(await build('.')).toEqual(['Dockerfile:4:6 Dockerfile runs as root (USER: root) < compose.yaml:3 built by services.web']);
  });
  test('instructions that stand in the Compose file', async () => {
    const text = 'services:\n  web:\n    build:\n      dockerfile_inline: |\n        FROM alpine:3.20\n        USER root\n';
    expect(await report({ 'compose.yaml': text }, 'container/non-root')).toEqual([
      'compose.yaml:4:26 services.web runs as root (USER: root)',
    ]);
  });
  test('a context that is not in the tree is open', async () => {
    expect((await build('./gone')).filter((line) => !line.startsWith('Dockerfile'))).toEqual([
      'open: services.web: gone/Dockerfile is not in the tree',
      'missing-file: gone/Dockerfile is not in the tree, so nothing is known of the image that services.web builds',
    ]);
  });
});

describe('what Docker would refuse', () => {
  test.each([
    { title: 'an unknown setting', lines: ['imagee: x'], says: 'services.web has no setting imagee' },
    { title: 'a text where a list belongs', lines: ['cap_add: CHOWN'], says: 'services.web.cap_add must be a list' },
    {
      title: 'a long volume without type',
      lines: ['volumes: [{source: a, target: /b}]'],
      says: 'services.web.volumes[0] lacks the setting type',
    },
    { title: 'a word that is none of the list', lines: ['cgroup: mine'], says: 'services.web.cgroup must be one of host, private' },
    { title: 'a number where a text belongs', lines: ['user: 1000'], says: 'services.web.user must be a text (put it in quotes)' },
  ])('$title', async ({ lines, says }) => {
    const { notices } = await run({ 'compose.yaml': web(...lines) }, privileged);
    expect(notices.map(({ message }) => message)).toEqual([`${says}; docker compose would refuse this file`]);
  });

  test('a variable may hold what is right', async () => {
    const text = web(
      'cpu_percent: ${CPU}',
      'pull_policy: ${PULL}',
      'ports: ["${PORT}:80"]',
      'init: ${INIT:-true}',
      'mem_limit: 1g',
      'healthcheck: {test: [CMD, a], interval: 1m30s}',
    );
    expect((await run({ 'compose.yaml': text }, privileged)).notices).toEqual([]);
  });

  test('a service that cannot be read is lost, the others are judged', async () => {
    expect(await report({ 'compose.yaml': `${web('privileged: true')}  db: postgres\n` }, privileged)).toEqual([
      'compose.yaml:4:17 services.web is privileged (privileged: true)',
      'schema-violation (lost): services.db must be a mapping; docker compose would refuse this file',
    ]);
  });

  test('files that are not there', async () => {
    const text = `${web('env_file: [web.env, {path: more.env, required: false}]', 'secrets: [key]')}secrets:\n  key:\n    file: ./key.txt\n`;
    const { notices } = await run({ 'compose.yaml': text }, privileged);
    expect(notices.map(({ message, lost }) => `${message} ${lost}`)).toEqual([
      'the environment file of services.web, web.env is not in the tree false',
      'the file of secrets.key, ./key.txt is not in the tree false',
    ]);
  });

  test('a half-written file says so', async () => {
    expect(await report({ 'docker-compose.yml': 'version: "3"\n' }, privileged)).toEqual([
      'nothing-to-check: docker-compose.yml names no services',
    ]);
  });
});

describe('mounts', () => {
  test('what volumes_from brings belongs to the service', async () => {
    const text = `${web('volumes_from: [agent:ro]')}  agent:\n    image: acme/agent:1.0\n    volumes: [/etc/ssh:/ssh]\n`;
    expect(await report({ 'compose.yaml': text }, 'container/no-sensitive-host-mounts')).toEqual(
      [
        'compose.yaml:7:15 services.web mounts /etc/ssh of the host (volumes: /etc/ssh)',
        'compose.yaml:7:15 services.agent mounts /etc/ssh of the host, writable (volumes: /etc/ssh)',
      ].sort(),
    );
  });
  test('what a container outside of the project brings is open', async () => {
    expect(await report({ 'compose.yaml': web('volumes_from: ["container:other"]') }, 'container/no-docker-socket')).toEqual([
      'open: services.web: what container:other mounts is not in this project',
    ]);
  });
  test('a Windows path keeps its drive', async () => {
    expect(
      await report(
        {
          'compose.yaml': web(
            'volumes: ["\\\\\\\\.\\\\pipe\\\\docker_engine:\\\\\\\\.\\\\pipe\\\\docker_engine", "C:\\\\data:C:\\\\data:ro"]',
          ),
        },
        'container/no-docker-socket',
      ),
    ).toEqual([expect.stringContaining('services.web can control the container runtime of the host through')]);
  });
  test('paths are the same wherever they are written', async () => {
    const files = {
      'compose.yaml': `include: [db/compose.yaml]\n${web('volumes: ["./db/data:/data"]')}`,
      'db/compose.yaml': 'services:\n  db:\n    image: postgres:16.4\n    volumes: ["./data/:/var/lib/postgresql/data"]\n',
    };
    expect((await report(files, 'container/no-shared-writable-volumes')).map((line) => line.split(':', 1)[0])).toEqual([
      'compose.yaml',
      'db/compose.yaml',
    ]);
  });
});

test.each([
  { path: 'stack.yml', text: 'version: "3"\nservices:\n  a:\n    image: b\n', claimed: true },
  { path: 'deploy/prod.yaml', text: '# c\nx-a: &a {}\nservices:\n  # first\n  a:\n    build: .\nvolumes:\n', claimed: true },
  { path: 'docker-compose.prod.yml', text: 'services:\n  a:\n    restart: always\n', claimed: true },
  { path: 'shop.compose.yaml', text: '', claimed: true },
  { path: '.gitlab-ci.yml', text: 'services:\n  - docker:dind\nbuild:\n  image: a\n', claimed: false },
  { path: '.github/workflows/ci.yml', text: 'on: push\njobs:\n  a:\n    services:\n      db:\n        image: b\n', claimed: false },
  { path: 'group_vars/all.yml', text: 'services:\n  web:\n    image: a\n', claimed: false },
  { path: 'roles/app/tasks/docker-compose.yml', text: '---\n- name: a\n  command: b\n', claimed: false },
  { path: 'k8s/compose.yaml', text: 'apiVersion: apps/v1\nkind: Deployment\n', claimed: false },
  { path: 'config/services.yaml', text: 'services:\n  _defaults:\n    autowire: true\n', claimed: false },
  { path: 'values.yaml', text: 'replicas: 1\nservices:\n  web:\n    image: a\n', claimed: false },
  { path: '<stdin>', text: 'services:\n  a:\n    image: b\n', claimed: true },
])('$path is a Compose file: $claimed', ({ path, text, claimed }) => {
  expect(compose.claim([new Source(path, text)], {} as never)).toHaveLength(claimed ? 1 : 0);
});
