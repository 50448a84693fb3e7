import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../index.ts';

/** One good file beside each kind of bad one: the bad one is a notice with its place, the good one is judged as ever. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'iac-guard-bad-'));
  writeFileSync(join(root, 'good.yaml'), 'services:\n  web:\n    image: nginx:1.27\n    privileged: true\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const bomb = ['services:', '  a: &a0 {labels: [x, x, x, x, x, x, x, x, x, x]}'];
for (let level = 1; level < 9; level++) {
  bomb.push(
    `  a${level}: &a${level} {labels: [${Array(10)
      .fill(`*a${level - 1}`)
      .join(', ')}]}`,
  );
}

interface Bad {
  readonly title: string;
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly code: string;
  readonly lost: boolean;
}

const bad: readonly Bad[] = [
  { title: 'an empty file', name: 'compose.yaml', content: '', code: 'nothing-to-check', lost: false },
  { title: 'a binary file', name: 'compose.yaml', content: Buffer.from([0, 1, 2, 3]), code: 'not-text', lost: true },
  { title: 'a wrong encoding', name: 'compose.yaml', content: Buffer.from('services: {wéb: {}}', 'latin1'), code: 'not-text', lost: true },
  { title: '10 MB', name: 'compose.yaml', content: `services:\n${'# x\n'.repeat(2_600_000)}`, code: 'too-large', lost: true },
  { title: 'half a Compose file', name: 'compose.yaml', content: 'services:\n  web:\n    image: "nginx', code: 'syntax-error', lost: true },
  {
    title: 'half a manifest',
    name: 'pod.yaml',
    content: 'apiVersion: v1\nkind: Pod\nspec: {containers: [',
    code: 'syntax-error',
    lost: true,
  },
  { title: 'half a playbook', name: 'site.yml', content: '- hosts: all\n  tasks:\n    - name: "x\n', code: 'syntax-error', lost: true },
  {
    title: 'half a Terraform file',
    name: 'main.tf',
    content: 'resource "aws_instance" "x" {\n  ami = "',
    code: 'syntax-error',
    lost: true,
  },
  { title: 'half a Dockerfile', name: 'Dockerfile', content: 'FRO', code: 'syntax-error', lost: true },
  { title: 'deep nesting', name: 'compose.yaml', content: `services: ${'['.repeat(5_000)}`, code: 'too-deep', lost: true },
  { title: 'an alias bomb', name: 'compose.yaml', content: bomb.join('\n'), code: 'alias-expansion', lost: true },
];

describe('bad input is a notice, and the rest is judged', () => {
  test.each(bad)('$title', async ({ name, content, code, lost }) => {
    writeFileSync(join(root, name), content);
    const { findings, notices } = await check({ root, policyIds: ['container/no-privileged'] });
    expect(findings.map((finding) => finding.file)).toEqual(['good.yaml']);
    const about = notices.filter((notice) => notice.file === name);
    expect(about.map((notice) => notice.code)).toContain(code);
    expect(about.some((notice) => notice.lost)).toBe(lost);
    for (const notice of about) expect(notice.message).not.toMatch(/\n\s+at |undefined|\[object/);
    if (code === 'syntax-error') expect(about[0]?.range?.startLine).toBeGreaterThan(0);
  });

  test.each([
    { title: 'a byte order mark', text: (plain: string) => `\uFEFF${plain}` },
    { title: 'CRLF line breaks', text: (plain: string) => plain.replaceAll('\n', '\r\n') },
  ])('$title changes nothing', async ({ text }) => {
    writeFileSync(join(root, 'other.yaml'), text('services:\n  web:\n    image: nginx:1.27\n    privileged: true\n'));
    const { findings, notices } = await check({ root, policyIds: ['container/no-privileged'] });
    expect(findings.map(({ file, range }) => [file, range.startLine, range.startColumn, range.endColumn])).toEqual([
      ['good.yaml', 4, 17, 21],
      ['other.yaml', 4, 17, 21],
    ]);
    expect(notices).toEqual([]);
  });
});
