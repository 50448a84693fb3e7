import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { check } from '../index.ts';
import { reporters } from '../reporters/index.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'secrets-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** All that can leave the process: each report, and what the library gives. */
async function everything(): Promise<string> {
  const result = await check({ root, level: 'strict', allVerdicts: true });
  const reports = await Promise.all(
    Object.values(reporters).map(async (load) => (await load())(result, { color: false, width: 100, showOpen: true })),
  );
  const { sources: _, ...rest } = result;
  return [...reports, JSON.stringify(rest)].join('\n');
}

const value = 'Vq7-tarnished-lamp';
// Put together here, so that nobody takes this file for one with a token in it.
const token = ['ghp', '0123456789abcdefghijABCDEFGHIJ456789'].join('_');

test.each([
  {
    title: 'a variable of a service',
    files: { 'compose.yaml': `services:\n  a:\n    image: a:1.0\n    environment: {DB_PASSWORD: ${value}}\n` },
  },
  {
    title: 'a fallback',
    files: { 'compose.yaml': `services:\n  a:\n    image: a:1.0\n    environment:\n      - DB_PASSWORD=\${DB_PASSWORD:-${value}}\n` },
  },
  {
    title: 'the line of another finding',
    files: {
      'compose.yaml': `services:\n  a: {image: a, privileged: true, environment: {DB_PASSWORD: ${value}}, command: "--x=${value}"}\n`,
    },
  },
  {
    title: 'an environment file that a Compose file takes',
    files: {
      '.env': `DB_PASSWORD=${value}\n`,
      'compose.yaml': 'services:\n  a:\n    image: a:1.0\n    command: x --password ${DB_PASSWORD}\n',
    },
  },
  {
    title: 'a Secret',
    files: { 'a.yaml': `apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  password: ${value}\n  url: ${value}\n` },
  },
  {
    title: 'a command in an image',
    files: { Dockerfile: `FROM node:22\nRUN curl -u me:${value} https://a.example\nHEALTHCHECK CMD curl -u me:${value} localhost\n` },
  },
  {
    title: 'a step of a workflow',
    files: { '.github/workflows/a.yaml': `jobs:\n  a:\n    steps:\n      - run: login --password ${value}\n` },
  },
])('the value is in no report: $title', async ({ files }) => {
  write(files);
  const output = await everything();
  expect(output).not.toContain(value);
  expect(output).toContain('secret/');
});

test('a token used as a key or a name is in no report', async () => {
  write({
    'compose.yaml': `services:\n  "${token}": {image: a, privileged: true}\n`,
    'a.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  ${token}: x\n  note: ${token}\n`,
  });
  expect(await everything()).not.toContain(token);
});

test('an excerpt keeps its columns', async () => {
  write({ 'compose.yaml': `services:\n  a:\n    image: a:1.0\n    environment: {DB_PASSWORD: ${value}}\n` });
  const result = await check({ root, policyIds: ['secret/no-hardcoded'] });
  expect(result.sources.get('compose.yaml')?.line(4)).toBe(`    environment: {DB_PASSWORD: ${'*'.repeat(value.length)}}`);
});

test('the fingerprint tells nothing of the value', async () => {
  const fingerprints: string[] = [];
  for (const password of [value, `${value}-2`]) {
    write({ 'compose.yaml': `services:\n  a:\n    image: a:1.0\n    environment: {DB_PASSWORD: ${password}}\n` });
    const { findings } = await check({ root, policyIds: ['secret/no-hardcoded'] });
    fingerprints.push(...findings.map((finding) => finding.fingerprint));
  }
  expect(fingerprints).toHaveLength(2);
  expect(fingerprints[0]).toBe(fingerprints[1]);
});

test('huge and binary values are read without harm', async () => {
  write({
    'compose.yaml': `services:\n  a:\n    image: a:1.0\n    environment:\n      DB_PASSWORD: ${'x9-'.repeat(200_000)}\n      API_KEY: "\\0\\x01\\u{1F600}${value}"\n`,
    '.env': `API_KEY=${'a'.repeat(300_000)}\nTOKEN="unclosed\n`,
    'b.env': 'A\u0000B=1',
  });
  const output = await everything();
  expect(output).toContain('secret/');
  expect(output).not.toContain('x9-x9-x9-');
  expect(output.length).toBeLessThan(500_000);
});

test.each([
  { title: 'keys that never end', text: '-----BEGIN PRIVATE KEY-----\n'.repeat(4_000) },
  { title: 'keys of PuTTY that never end', text: 'PuTTY-User-Key-File-2:\n'.repeat(4_000) },
  { title: 'one word', text: 'a'.repeat(100_000) },
  { title: 'commands on one line', text: 'curl mysql '.repeat(4_000) },
  { title: 'open braces', text: '{{ x | default( '.repeat(4_000) },
])('texts made to be slow are read: $title', async ({ text }) => {
  write({
    Dockerfile: `FROM node:22\nENV API_KEY=${text.replaceAll('\n', ' ')}\nRUN ${text.replaceAll('\n', ' ')}\n`,
    '.env': `API_KEY="${text}"\nPGPASSWORD=${value}\n`,
    'site.yml': `- hosts: all\n  vars: {db_password: ${JSON.stringify(text)}}\n  tasks:\n    - ansible.builtin.shell: ${JSON.stringify(text)}\n`,
    'main.tf': `locals {\n  db_password = "${text.replaceAll('\n', ' ').replaceAll('${', '$${')}"\n}\n`,
  });
  const { findings } = await check({ root, policyIds: ['secret/no-committed-env-file'] });
  expect(findings.map(({ range }) => range.startLine).length).toBeGreaterThan(0);
});
