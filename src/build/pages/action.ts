import { parse } from 'yaml';
import { fill, table } from './markdown.ts';

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/** docs/action.md with the tables of what the Action takes and gives brought up to date. */
export function actionPage(page: string, manifest: string): string {
  const { inputs, outputs } = parse(manifest) as Manifest;
  return fill(page, {
    inputs: table(
      ['input', 'what it does', 'default'],
      Object.entries(inputs).map(([name, one]) => [`\`${name}\``, one.description, one.default === undefined ? '' : `\`${one.default}\``]),
    ),
    outputs: table(
      ['output', 'what it says'],
      Object.entries(outputs).map(([name, one]) => [`\`${name}\``, one.description]),
    ),
  });
}
