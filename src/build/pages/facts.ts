import type { Declaration, FieldType } from '../../facts/declare.ts';
import { declarations, subjects } from '../../facts/index.ts';
import { generated, table } from './markdown.ts';

/** docs/facts.md: every kind of fact with its fields, as policies see them. */
export function factsPage(): string {
  const elements = declarations.filter((one) => !subjects.includes(one));
  return `${generated('src/facts/')}
# Facts

Adapters turn every format into these; policies judge nothing else. A field reads as its value, as null when nobody set it
and the platform has no default worth a name (\`has(container.user)\` asks), or as unknown when the code does not decide it:
then the verdict stays open unless the rest of the expression decides. A policy that needs a field which a platform does
not have says nothing there; where the last column has a value, that value holds instead.

## What policies judge

${subjects.map(section).join('\n')}
## What facts are made of

${elements.map(section).join('\n')}`;
}

function section({ type, name, doc, fields }: Declaration): string {
  const rows = Object.entries(fields).map(([field, one]) => [`\`${field}\``, typeOf(one), one.doc, lacking(one)]);
  return `### ${type}

${doc} In expressions: \`${name}\`.

${table(['field', 'type', 'what it says', 'where the platform has no such setting'], rows)}
`;
}

function typeOf(field: FieldType): string {
  switch (field.type) {
    case 'list':
      return `list of ${link(field.of)}`;
    case 'ref':
      return link(field.of);
    default:
      return field.type;
  }
}

const link = ({ type }: Declaration): string => `[${type}](#${type.toLowerCase()})`;

const lacking = ({ lacking: value }: FieldType): string => (value === undefined ? '' : `\`${JSON.stringify(value)}\``);
