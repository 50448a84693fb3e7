import type { ReportingDescriptor } from 'sarif';
import type { Policy, Severity } from '../../policy/policy.ts';

/** How code scanning shows a severity. Its own names for the scores are critical from 9.0, high from 7.0, medium from 4.0. */
const scales: Readonly<Record<Severity, { level: 'error' | 'warning' | 'note'; score?: string; word: string }>> = {
  critical: { level: 'error', score: '9.5', word: 'error' },
  high: { level: 'error', score: '8.0', word: 'error' },
  medium: { level: 'warning', score: '5.5', word: 'warning' },
  low: { level: 'note', score: '2.0', word: 'recommendation' },
  info: { level: 'note', word: 'recommendation' },
};

export const levelOf = (severity: Severity): 'error' | 'warning' | 'note' => scales[severity].level;

/** GitHub keeps no more tags than these. */
const maxTags = 10;

/** GitHub refuses longer descriptions. */
const maxDescription = 1_024;

/** What a report says once about each policy that was asked. */
export function ruleOf(policy: Policy): ReportingDescriptor {
  const { level, score, word } = scales[policy.severity];
  return {
    id: policy.id,
    name: nameOf(policy.id),
    shortDescription: { text: policy.title },
    fullDescription: { text: policy.why.slice(0, maxDescription) },
    help: { text: helpText(policy), markdown: helpMarkdown(policy) },
    defaultConfiguration: { level },
    properties: {
      tags: tagsOf(policy),
      // A finding is only made of what the code decides, so alerts are worth showing by default.
      precision: 'high',
      'problem.severity': word,
      ...(score ? { 'security-severity': score } : {}),
    },
  };
}

/** `container/no-privileged` is `ContainerNoPrivileged`. */
const nameOf = (id: string): string => id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase());

function tagsOf({ id, mappings = {} }: Policy): readonly string[] & string[] {
  const family = id.slice(0, id.indexOf('/'));
  const weaknesses = (mappings['cwe'] ?? []).map((number) => `external/cwe/cwe-${number.padStart(3, '0')}`);
  const others = Object.entries(mappings).flatMap(([catalogue, ids]) =>
    catalogue === 'cwe' ? [] : ids.map((one) => `${catalogue}/${one}`),
  );
  return [...new Set(['security', family, ...weaknesses, ...others])].slice(0, maxTags);
}

const remedies = ({ remedy }: Policy): readonly (readonly [format: string, text: string])[] =>
  Object.entries(typeof remedy === 'string' ? { default: remedy } : remedy);

function helpText(policy: Policy): string {
  const lines = remedies(policy).map(([format, text]) => (format === 'default' ? text : `${format}: ${text}`));
  return [policy.why, ...lines, `iac-guard explain ${policy.id} says more.`].join('\n');
}

function helpMarkdown(policy: Policy): string {
  const lines = remedies(policy).map(([format, text]) => (format === 'default' ? text : `- **${format}**: ${text}`));
  const [general, ...particular] = lines;
  const weaknesses = (policy.mappings?.['cwe'] ?? []).map((one) => `[CWE-${one}](https://cwe.mitre.org/data/definitions/${one}.html)`);
  const others = Object.entries(policy.mappings ?? {}).flatMap(([name, ids]) => (name === 'cwe' ? [] : [`${name} ${ids.join(', ')}`]));
  const known = [...weaknesses, ...others];
  return [
    `# ${policy.title}`,
    policy.why,
    '## What to do',
    general,
    ...(particular.length > 0 ? [particular.join('\n')] : []),
    ...(known.length > 0 ? [`Elsewhere: ${known.join('; ')}`] : []),
    `\`iac-guard explain ${policy.id}\` says more.`,
  ].join('\n\n');
}
