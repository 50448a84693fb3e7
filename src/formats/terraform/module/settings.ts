import { type Node, withStep } from '../../../tree/node.ts';
import type { Notice } from '../../../tree/notice.ts';
import type { Source } from '../../../tree/source.ts';
import { type Span, span } from '../../../tree/span.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Scope } from '../evaluate/scope.ts';
import { scalarNode } from '../evaluate/value.ts';
import { maxSteps } from '../evaluate/world.ts';
import { readHcl } from '../syntax/read-hcl.ts';
import { readJson } from '../syntax/read-json.ts';

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Is the file read by itself when Terraform runs in its folder? Others only where they are asked for. */
export const isAutomatic = (path: string): boolean => /^(terraform\.tfvars(\.json)?|.*\.auto\.tfvars(\.json)?)$/.test(nameOf(path));

/**
 * Values that the tfvars files of a root module set: terraform.tfvars, terraform.tfvars.json, then the automatic ones
 * by name; the last wins.
 *
 * @see https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
export async function readSettings(sources: readonly Source[], notice: (notice: Notice) => void): Promise<ReadonlyMap<string, Node>> {
  const rank = (path: string): number => ['terraform.tfvars', 'terraform.tfvars.json'].indexOf(nameOf(path)) + 1 || 3;
  const ordered = sources
    .filter((source) => isAutomatic(source.path))
    .sort((one, other) => rank(one.path) - rank(other.path) || (one.path < other.path ? -1 : 1));
  const settings = new Map<string, Node>();
  for (const source of ordered) for (const [name, value] of await readVariableFile(source, notice)) settings.set(name, value);
  return settings;
}

/** The values that one tfvars file sets. */
export async function readVariableFile(source: Source, notice: (notice: Notice) => void): Promise<ReadonlyMap<string, Node>> {
  const body = source.path.endsWith('.json') ? await readJson(source, notice, { templates: false }) : await readHcl(source, notice);
  return new Map(
    [...body.attributes.values()].map(({ name, expression, nameSpan }) => {
      const step = { span: nameSpan, note: `set in ${nameOf(source.path)}` };
      return [name, withStep(evaluate(expression, nothing()), step)];
    }),
  );
}

/** A tfvars file cannot refer to anything; a lone word in one is a mistake that Terraform reports. */
export const nothing = (): Scope => ({
  world: { modulePath: '.', load: () => undefined, steps: { left: maxSteps } },
  lookup: (path, place: Span) => ({ value: scalarNode(null, span(place.source, place.start, place.end)), taken: path.length }),
});
