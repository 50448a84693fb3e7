import { builtinPolicies } from '../../policy/builtin.ts';
import { domainFunctions } from '../../policy/functions.ts';
import type { Policy } from '../../policy/policy.ts';
import { generated, table } from './markdown.ts';

/** docs/policies.md: every policy with all it says, and the functions that their expressions may call. */
export function policiesPage(policies: readonly Policy[] = builtinPolicies): string {
  const rows = policies.map(({ id, title, severity, level, formats }) => [`[${id}](#${id})`, title, severity, level, formats.join(', ')]);
  return `${generated('policies/')}
# Policies

${counts(policies)}. A plain check asks the recommended ones, \`--level strict\` asks all.

${table(['policy', 'finds', 'severity', 'level', 'formats'], rows)}

${policies.map(section).join('\n')}
## Functions of the expression language

Beside what [CEL](https://cel.dev) brings, expressions may call these. What they are given may be unknown: then so is the answer,
unless the rest of the expression decides.

${table(
  ['function', 'what it says'],
  domainFunctions.map(({ signature, doc }) => [`\`${signature}\``, doc]),
)}
`;
}

/** `30 policies, 17 of them recommended`, for the README too. */
export function counts(policies: readonly Policy[] = builtinPolicies): string {
  const recommended = policies.filter((policy) => policy.level === 'recommended').length;
  return `${policies.length} policies, ${recommended} of them recommended`;
}

function section(policy: Policy): string {
  const parameters = Object.entries(policy.params ?? {}).map(([name, one]) => [
    `\`${name}\``,
    one.description,
    `\`${JSON.stringify(one.default)}\``,
  ]);
  const mappings = Object.entries(policy.mappings ?? {}).map(([catalogue, ids]) => `${catalogue} ${ids.join(', ')}`);
  const remedies = typeof policy.remedy === 'string' ? [policy.remedy] : [policy.remedy.default, ...perFormat(policy.remedy)];
  return [
    `<a id="${policy.id}"></a>`,
    `### ${policy.id}`,
    `**${policy.title}.** ${policy.severity}, ${policy.level}; in ${policy.formats.join(', ')}.`,
    policy.why,
    remedies.join('\n'),
    asked(policy),
    ...(parameters.length > 0 ? [table(['parameter', 'what it sets', 'default'], parameters)] : []),
    ...(policy.sources?.length ? [`Demanded by: ${policy.sources.join(', ')}`] : []),
    ...(mappings.length > 0 ? [`Elsewhere known as: ${mappings.join('; ')}`] : []),
    '',
  ].join('\n\n');
}

const perFormat = (remedy: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(remedy).flatMap(([format, text]) => (format === 'default' ? [] : [`- ${format}: ${text}`]));

function asked({ subject, each, when, require, strict }: Policy): string {
  const whom = `Asked of each ${subject}${each ? `, each of its \`${each}\`` : ''}${when ? ` where \`${when}\`` : ''}:`;
  const also = strict ? ['At level strict also:', `\`\`\`cel\n${strict.require.trim()}\n\`\`\``] : [];
  return [whom, `\`\`\`cel\n${require.trim()}\n\`\`\``, ...also].join('\n\n');
}
