import { readdirSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { loadOwnPolicies, policyFiles } from '../config/own-policies.ts';
import type { RunResult } from '../engine/result.ts';
import type { CompiledPolicy } from '../policy/compile.ts';
import { UsageError } from '../policy/usage-error.ts';
import { printable } from '../reporters/printable.ts';
import { count } from '../reporters/text/count.ts';
import type { Answer, Command, World } from './command.ts';
import { parseOptions } from './options.ts';

export const test: Command = {
  name: 'test',
  summary: 'Tries policies of your own on the examples that lie beside them.',
  operands: '<path ...>',
  options: {},
  notes: [
    'Beside <family>/<name>.yaml lie <family>/<name>.test/fail/ and <family>/<name>.test/pass/. Each file or folder in them is an example by itself: in each of fail/ the policy must find something, in each of pass/ it must pass and find nothing.',
  ],
  examples: [['iac-guard test guard/', 'all policies of a folder']],
  run,
};

const outcomes = ['fail', 'pass'] as const;
type Outcome = (typeof outcomes)[number];

async function run(words: readonly string[], world: World): Promise<Answer> {
  const { operands } = parseOptions({}, words);
  if (operands.length === 0) throw new UsageError('test takes the files or folders of your policies, such as "iac-guard test guard/"');
  const paths = operands.flatMap((path) => policyFiles(path, world.folder));
  const policies = await loadOwnPolicies(paths, world.folder);
  const lines: string[] = [];
  let wrong = 0;
  for (const [index, policy] of policies.entries()) {
    const folder = resolve(world.folder, (paths[index] as string).replace(/\.ya?ml$/, '.test'));
    for (const outcome of outcomes) {
      const examples = examplesIn(join(folder, outcome));
      const name = relative(world.folder, join(folder, outcome)).split(sep).join('/');
      const problems = examples.length === 0 ? [`${name}/ has no example`] : [];
      for (const example of examples) {
        const problem = await tried(policy, example, outcome);
        if (problem) problems.push(`${name}/${example.name}: ${problem}`);
      }
      wrong += problems.length;
      lines.push(`${problems.length === 0 ? 'ok  ' : 'FAIL'}  ${policy.policy.id}  ${outcome}  ${count(examples.length, 'example')}`);
      lines.push(...problems.map((problem) => `      ${printable(problem)}`));
    }
  }
  const summary = wrong === 0 ? `${count(policies.length, 'policy', 'policies')}, all as they should be` : `${count(wrong, 'problem')}`;
  return { stdout: `${[...lines, '', summary].join('\n')}\n`, status: wrong === 0 ? 0 : 1 };
}

interface Example {
  readonly name: string;
  /** The folder that is checked. */
  readonly root: string;
  readonly paths: readonly string[];
}

function examplesIn(folder: string): readonly Example[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .sort()
    .map((name) =>
      statSync(join(folder, name)).isDirectory() ? { name, root: join(folder, name), paths: [] } : { name, root: folder, paths: [name] },
    );
}

/** What is wrong with the policy on one example; `undefined` where it does what it should. */
async function tried(policy: CompiledPolicy, { root, paths }: Example, outcome: Outcome): Promise<string | undefined> {
  const { id } = policy.policy;
  const { check } = await import('../index.ts');
  const result: RunResult = await check({ root, paths, own: [policy], policyIds: [id], level: 'strict', noIgnores: true });
  const [lost] = result.notices.filter((notice) => notice.lost);
  if (lost) return lost.message;
  const counts = result.verdicts[id] ?? { pass: 0, fail: 0, open: 0 };
  const [finding] = result.findings;
  if (outcome === 'pass' && finding) return `found at ${finding.file}:${finding.range.startLine}: ${finding.message}`;
  if (outcome === 'pass' && counts.pass > 0) return undefined;
  if (outcome === 'fail' && finding) return undefined;
  const [open] = result.open;
  if (open) return `left open: ${open.reason}`;
  return counts.pass > 0 ? 'nothing was found: the policy passes' : 'the policy concerns nothing in it';
}
