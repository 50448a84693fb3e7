import type { Policy } from '../policy/policy.ts';
import { findPolicy } from '../policy/select.ts';
import { UsageError } from '../policy/usage-error.ts';
import type { Answer, Command } from './command.ts';
import { parseOptions } from './options.ts';

export const explain: Command = {
  name: 'explain',
  summary: 'Says what a policy asks for, why, how to meet it, and who demands it.',
  operands: '<policy>',
  options: {},
  examples: [['iac-guard explain container/non-root', 'all about one policy']],
  run,
};

async function run(words: readonly string[]): Promise<Answer> {
  const [id, ...more] = parseOptions({}, words).operands;
  if (id === undefined || more.length > 0) throw new UsageError('explain takes the id of one policy; "iac-guard list" names them all');
  return { stdout: page(findPolicy(id)), status: 0 };
}

function page(policy: Policy): string {
  const remedies = typeof policy.remedy === 'string' ? { default: policy.remedy } : policy.remedy;
  const parameters = Object.entries(policy.params ?? {}).map(
    ([name, one]) => `  ${name}: ${one.description} (default ${JSON.stringify(one.default)})`,
  );
  const mappings = Object.entries(policy.mappings ?? {}).map(([catalogue, ids]) => `  ${catalogue}: ${ids.join(', ')}`);
  return `${[
    `${policy.id}  ${policy.severity}, ${policy.level}`,
    policy.title,
    '',
    'Why',
    `  ${policy.why}`,
    '',
    'What to do',
    ...Object.entries(remedies).map(([format, remedy]) => (format === 'default' ? `  ${remedy}` : `  ${format}: ${remedy}`)),
    '',
    'What is asked',
    `  of each ${policy.subject}${policy.each ? `, each of its ${policy.each}` : ''}${policy.when ? ` where ${policy.when}` : ''}`,
    `  ${policy.require}`,
    ...(policy.strict ? [`  at level strict also: ${policy.strict.require}`] : []),
    ...(parameters.length > 0 ? ['', 'Parameters', ...parameters] : []),
    '',
    'In',
    `  ${policy.formats.join(', ')}`,
    ...(policy.sources?.length ? ['', 'Demanded by', `  ${policy.sources.join(', ')}`] : []),
    ...(mappings.length > 0 ? ['', 'Elsewhere known as', ...mappings] : []),
  ].join('\n')}\n`;
}
