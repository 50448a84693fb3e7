import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check, type Finding } from '../../index.ts';
import { applyEdits } from '../../tree/edit.ts';
import { Source } from '../../tree/source.ts';

const policies = {
  readOnly: 'container/read-only-root-filesystem',
  escalation: 'container/no-privilege-escalation',
  privileged: 'container/no-privileged',
  capabilities: 'container/drop-all-capabilities',
};

/** The findings of a policy on a Compose file, and the file after their fixes. */
async function fixed(text: string, policy: string): Promise<{ findings: readonly Finding[]; text: string }> {
  const root = mkdtempSync(join(tmpdir(), 'iac-guard-compose-'));
  try {
    writeFileSync(join(root, 'compose.yaml'), text);
    const { findings } = await check({ root, policyIds: [policy] });
    const source = new Source('compose.yaml', text);
    const edits = findings.flatMap(({ fix }) =>
      (fix?.edits ?? []).map(({ range, text: inserted }) => ({
        source,
        start: source.lineOffset(range.startLine) + range.startColumn - 1,
        end: source.lineOffset(range.endLine) + range.endColumn - 1,
        text: inserted,
      })),
    );
    return { findings, text: applyEdits(text, edits) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

const web = (...lines: string[]): string =>
  ['services:', '  web:', '    image: acme/web:1.0 # ours', ...lines.map((line) => `    ${line}`), ''].join('\n');

test.each([
  {
    title: 'a setting that is not there',
    policy: policies.readOnly,
    before: web('restart: always'),
    after: web('restart: always', 'read_only: true'),
  },
  {
    title: 'a setting that says otherwise',
    policy: policies.readOnly,
    before: web('read_only: false # for now'),
    after: web('read_only: true # for now'),
  },
  {
    title: 'the default of a variable',
    policy: policies.readOnly,
    before: web('read_only: ${READ_ONLY:-false}'),
    after: web('read_only: ${READ_ONLY:-true}'),
  },
  { title: 'a flag that is on', policy: policies.privileged, before: web('privileged: true'), after: web('privileged: false') },
  { title: 'a missing list', policy: policies.capabilities, before: web(), after: web('cap_drop: [ALL]') },
  {
    title: 'a list in flow style',
    policy: policies.capabilities,
    before: web('cap_drop: [NET_RAW]'),
    after: web('cap_drop: [ALL, NET_RAW]'),
  },
  {
    title: 'a list in block style',
    policy: policies.capabilities,
    before: web('cap_drop:', '  - NET_RAW # pings'),
    after: web('cap_drop:', '  - ALL', '  - NET_RAW # pings'),
  },
  {
    title: 'a missing security option',
    policy: policies.escalation,
    before: web('security_opt:', '- apparmor=acme'),
    after: web('security_opt:', '- no-new-privileges:true', '- apparmor=acme'),
  },
  {
    title: 'a security option that says otherwise',
    policy: policies.escalation,
    before: web('security_opt: ["no-new-privileges:false"]'),
    after: web('security_opt: [no-new-privileges:true]'),
  },
  {
    title: 'Windows line ends',
    policy: policies.readOnly,
    before: web().replaceAll('\n', '\r\n'),
    after: web('read_only: true').replaceAll('\n', '\r\n'),
  },
])('$title is put right, and nothing else is touched', async ({ policy, before, after }) => {
  const first = await fixed(before, policy);
  expect(first.findings).toHaveLength(1);
  expect(first.text).toBe(after);
  expect((await fixed(after, policy)).findings).toEqual([]);
});

test.each([
  {
    title: 'comes through a merge key',
    text: 'x-base: &base\n  privileged: true\nservices:\n  web:\n    <<: *base\n    image: acme/web:1.0\n',
  },
  {
    title: 'comes from the service that is extended',
    text: 'services:\n  base: &base\n    image: acme/web:1.0\n    privileged: true\n  web:\n    extends: base\n',
  },
  { title: 'stands in flow style', text: 'services:\n  web: {image: acme/web:1.0, privileged: true}\n' },
])('what $title is not edited for one service', async ({ text }) => {
  const { findings } = await fixed(text, policies.privileged);
  expect(findings.find(({ address }) => address === 'services.web')?.fix).toBeUndefined();
  expect(findings.map(({ address }) => address)).toContain('services.web');
});
