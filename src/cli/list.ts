import { loadOwnPolicies } from '../config/own-policies.ts';
import { builtinPolicies } from '../policy/builtin.ts';
import { isAtLeast, levels, type Policy, type Severity, severities } from '../policy/policy.ts';
import { UsageError } from '../policy/usage-error.ts';
import type { Answer, Command, World } from './command.ts';
import { type Options, parseOptions } from './options.ts';
import { ownPoliciesOption } from './own-policies.ts';

const options: Options = {
  level: { value: 'LEVEL', doc: 'only policies that this level asks', choices: levels, fallback: 'strict' },
  severity: { value: 'SEVERITY', doc: 'only policies of this severity or worse', choices: severities, fallback: 'info' },
  ...ownPoliciesOption,
  json: { doc: 'as JSON, with everything the policies say' },
};

export const list: Command = {
  name: 'list',
  summary: 'Lists the policies.',
  operands: '',
  options,
  notes: ['A plain check asks the policies of level recommended; level strict asks all.'],
  examples: [
    ['iac-guard list', 'every policy with its severity and level'],
    ['iac-guard list --level recommended --json', 'what a plain check asks, for programs'],
  ],
  run,
};

async function run(words: readonly string[], world: World): Promise<Answer> {
  const parsed = parseOptions(options, words);
  if (parsed.operands.length > 0)
    throw new UsageError(`list takes no path or policy; "iac-guard explain ${parsed.operands[0]}" tells of one policy`);
  const own = await loadOwnPolicies(parsed.many('policies'), world.folder);
  const least = parsed.one('severity') as Severity;
  const kept = [...builtinPolicies, ...own.map(({ policy }) => policy)].filter(
    (policy) => isAtLeast(policy.severity, least) && (parsed.one('level') === 'strict' || policy.level === 'recommended'),
  );
  return { stdout: parsed.flag('json') ? `${JSON.stringify(kept, null, 2)}\n` : table(kept), status: 0 };
}

function table(policies: readonly Policy[]): string {
  const width = Math.max(...policies.map((policy) => policy.id.length), 0);
  const rows = policies.map(
    (policy) => `${policy.id.padEnd(width)}  ${policy.severity.padEnd(8)}  ${policy.level.padEnd(11)}  ${policy.title}`,
  );
  const recommended = policies.filter((policy) => policy.level === 'recommended').length;
  return `${[...rows, '', `${policies.length} policies, ${recommended} of them recommended; "iac-guard explain <policy>" says more`].join('\n')}\n`;
}
