import { loadOwnPolicies } from '../config/own-policies.ts';
import type { Policy } from '../policy/policy.ts';
import { findPolicy } from '../policy/select.ts';
import { UsageError } from '../policy/usage-error.ts';
import { wrap } from '../reporters/text/columns.ts';
import type { Answer, Command, World } from './command.ts';
import { parseOptions } from './options.ts';
import { ownPoliciesOption } from './own-policies.ts';

const width = 100;

export const explain: Command = {
  name: 'explain',
  summary: 'Says what a policy asks for, why, how to meet it, and who demands it.',
  operands: '<policy>',
  options: ownPoliciesOption,
  notes: [],
  examples: [['iac-guard explain container/non-root', 'all about one policy']],
  run,
};

async function run(words: readonly string[], world: World): Promise<Answer> {
  const parsed = parseOptions(ownPoliciesOption, words);
  const [id, ...more] = parsed.operands;
  if (id === undefined || more.length > 0) throw new UsageError('explain takes the id of one policy; "iac-guard list" names them all');
  const own = await loadOwnPolicies(parsed.many('policies'), world.folder);
  const policy = findPolicy(
    id,
    own.map((compiled) => compiled.policy),
  );
  return { stdout: page(policy), status: 0 };
}

function page(policy: Policy): string {
  const remedies = typeof policy.remedy === 'string' ? { default: policy.remedy } : policy.remedy;
  const each = policy.each ? `, each of its ${policy.each}` : '';
  const parameters = Object.entries(policy.params ?? {}).map(
    ([name, one]) => `${name}: ${one.description} (default ${JSON.stringify(one.default)})`,
  );
  return [
    `${policy.id}  ${policy.severity}, ${policy.level}`,
    policy.title,
    ...section('Why', [policy.why]),
    ...section(
      'What to do',
      Object.entries(remedies).map(([format, text]) => (format === 'default' ? text : `${format}: ${text}`)),
    ),
    ...section('What is asked', [
      `of each ${policy.subject}${each}${policy.when ? ` where ${policy.when}` : ''}:`,
      policy.require,
      ...(policy.strict ? [`at level strict also: ${policy.strict.require}`] : []),
    ]),
    ...section('Parameters', parameters),
    ...section('In', [policy.formats.join(', ')]),
    ...section('Demanded by', policy.sources?.length ? [policy.sources.join(', ')] : []),
    ...section(
      'Elsewhere known as',
      Object.entries(policy.mappings ?? {}).map(([catalogue, ids]) => `${catalogue}: ${ids.join(', ')}`),
    ),
    '',
  ].join('\n');
}

/** A heading with indented paragraphs; nothing where there are none. */
function section(title: string, paragraphs: readonly string[]): readonly string[] {
  if (paragraphs.length === 0) return [];
  const hanging = paragraphs.length > 1 ? '    ' : '  ';
  const lines = paragraphs.flatMap((text) => wrap(text, width - 4).map((line, index) => `${index === 0 ? '  ' : hanging}${line}`));
  return ['', title, ...lines];
}
