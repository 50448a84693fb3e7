import { builtinPolicies } from '../policy/builtin.ts';
import { levels, type Policy, type Severity, severities } from '../policy/policy.ts';
import type { Answer, Command } from './command.ts';
import { type Options, parseOptions } from './options.ts';

const options: Options = {
  level: { value: 'LEVEL', doc: 'only policies that this level asks', choices: levels, fallback: 'strict' },
  severity: { value: 'SEVERITY', doc: 'only policies of this severity or worse', choices: severities, fallback: 'info' },
  json: { doc: 'as JSON, with everything the policies say' },
};

export const list: Command = {
  name: 'list',
  summary: 'Lists the policies.',
  operands: '',
  options,
  examples: [
    ['iac-guard list', 'every policy with its severity and level'],
    ['iac-guard list --level recommended --json', 'what a plain check asks, for programs'],
  ],
  run,
};

async function run(words: readonly string[]): Promise<Answer> {
  const parsed = parseOptions(options, words);
  const least = severities.indexOf(parsed.one('severity') as Severity);
  const kept = builtinPolicies.filter(
    (policy) => severities.indexOf(policy.severity) <= least && (parsed.one('level') === 'strict' || policy.level === 'recommended'),
  );
  return { stdout: parsed.flag('json') ? `${JSON.stringify(kept, null, 2)}\n` : table(kept), status: 0 };
}

function table(policies: readonly Policy[]): string {
  const width = Math.max(...policies.map((policy) => policy.id.length), 0);
  const rows = policies.map(
    (policy) => `${policy.id.padEnd(width)}  ${policy.severity.padEnd(8)}  ${policy.level.padEnd(11)}  ${policy.title}`,
  );
  return `${[...rows, '', `${policies.length} policies; "iac-guard explain <policy>" says more`].join('\n')}\n`;
}
