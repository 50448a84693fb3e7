import { commands, optionHead, optionText } from '../../cli/help.ts';
import { example } from './example.ts';
import { fill, table } from './markdown.ts';
import { counts } from './policies.ts';

/** The README with what is generated of it brought up to date. */
export const readmePage = async (readme: string): Promise<string> =>
  fill(readme, { options: optionTables(), policies: counts(), example: await example() });

/** The options of every command that has some, from the declarations that parse them. */
function optionTables(): string {
  const tables = commands
    .filter(({ options }) => Object.keys(options).length > 0)
    .map(({ name, operands, options }) => {
      const rows = Object.entries(options).map(([option, one]) => [`\`${optionHead(option, one)}\``, optionText(one)]);
      return `\`iac-guard ${`${name} ${operands}`.trim()}\`\n\n${table(['option', 'what it does'], rows)}`;
    });
  return tables.join('\n\n');
}
