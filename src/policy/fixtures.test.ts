import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../build/modules.mjs';
import type { RunResult } from '../engine/result.ts';
import { check } from '../index.ts';
import { builtinPolicies } from './builtin.ts';

/**
 * The cases are the folder tree: test-fixtures/<family>/<name>/<outcome>/<format>/… What the policy says about the
 * folder is kept beside it in `expected.txt`, to be read by people whenever it changes.
 */
const outcomes = ['fail', 'pass', 'open'] as const;
const fixtures = join(root, 'test-fixtures');

describe.each(builtinPolicies.map((policy) => policy.id))('%s', (id) => {
  const policy = builtinPolicies.find((one) => one.id === id);
  for (const outcome of outcomes) {
    for (const format of policy?.formats ?? []) {
      const folder = join(fixtures, id, outcome, format);
      if (!existsSync(folder)) {
        // An open fixture is owed only where the format can leave the deciding value open.
        if (outcome !== 'open')
          test(`${outcome} in ${format}`, () => expect.fail(`${folder.slice(root.length)} is missing: write a fixture`));
        continue;
      }
      test(`${outcome} in ${format}`, async () => {
        const result = await check({ root: folder, level: 'strict', policyIds: [id] });
        const counts = result.verdicts[id];
        expect(result.notices.filter((notice) => notice.lost)).toEqual([]);
        if (outcome === 'fail') expect(result.findings).not.toEqual([]);
        else expect(result.findings.map((finding) => finding.message)).toEqual([]);
        if (outcome === 'pass') expect(counts).toMatchObject({ pass: expect.any(Number), open: 0 });
        if (outcome === 'pass') expect(counts?.pass).toBeGreaterThan(0);
        if (outcome === 'open') expect(counts?.open).toBeGreaterThan(0);
        await expect(report(result)).toMatchFileSnapshot(join(folder, 'expected.txt'));
      });
    }
  }
});

test('every fixture folder belongs to a policy, an outcome and a format', () => {
  const strays = readdirSync(fixtures).flatMap((family) =>
    readdirSync(join(fixtures, family)).flatMap((name) => {
      const policy = builtinPolicies.find((one) => one.id === `${family}/${name}`);
      if (!policy) return [`${family}/${name}`];
      const folder = join(fixtures, family, name);
      return readdirSync(folder).flatMap((outcome) =>
        readdirSync(join(folder, outcome))
          .filter((format) => !outcomes.includes(outcome as 'fail') || !policy.formats.includes(format))
          .map((format) => `${family}/${name}/${outcome}/${format}`),
      );
    }),
  );
  expect(strays).toEqual([]);
});

function report(result: RunResult): string {
  const findings = result.findings.map(
    (finding) =>
      `${finding.file}:${finding.range.startLine}:${finding.range.startColumn}-${finding.range.endLine}:${finding.range.endColumn}  ${finding.message}\n`,
  );
  const open = result.open.map((verdict) => `open: ${verdict.address}: ${verdict.reason}\n`);
  return [...findings, ...open, `passed: ${Object.values(result.verdicts)[0]?.pass}\n`].join('');
}
