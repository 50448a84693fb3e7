import { type Node, withStep } from '../../../tree/node.ts';
import type { Notice } from '../../../tree/notice.ts';
import { Source } from '../../../tree/source.ts';
import type { ReadContext } from '../../format.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { typeOf } from '../evaluate/types.ts';
import { scalarNode } from '../evaluate/value.ts';
import type { Body } from '../syntax/body.ts';
import { readHcl } from '../syntax/read-hcl.ts';
import type { Module } from './module.ts';
import { nothing, readVariableFile } from './settings.ts';

/** What the user says about variables, for each root module. */
export interface RootInputs {
  of(root: Module): { readonly inputs: ReadonlyMap<string, Node>; readonly workspace?: string };
}

interface Given {
  readonly name: string;
  readonly text: string;
  readonly body: Body;
  readonly from: string;
}

/**
 * Values by precedence: TF_VAR_* of the environment where that is asked for, the root's own tfvars files, then
 * --var-file and --var.
 *
 * @see https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
export async function readInputs(context: ReadContext): Promise<RootInputs> {
  const { variables = [], variableFiles = [], workspace, fromEnvironment = false } = context.inputs.terraform ?? {};
  const surroundings = fromEnvironment ? environmentVariables() : [];
  const before = await Promise.all(surroundings.map(([name, text]) => given(name, text, `TF_VAR_${name}`)));
  const after = await Promise.all(variables.map(([name, text]) => given(name, text, '--var')));
  const files = new Map<string, Node>();
  for (const path of variableFiles) {
    const source = context.load(path);
    if (source) for (const [name, value] of await readVariableFile(source, context.notice)) files.set(name, value);
    else context.notice(notThere(path));
  }
  return {
    of: (root) => ({
      inputs: new Map([...valuesFor(root, before), ...root.settings, ...files, ...valuesFor(root, after)]),
      ...(workspace === undefined ? {} : { workspace }),
    }),
  };
}

const environmentVariables = (): [string, string][] =>
  Object.entries(process.env).flatMap(([name, text]) =>
    name.startsWith('TF_VAR_') && text !== undefined ? [[name.slice('TF_VAR_'.length), text]] : [],
  );

async function given(name: string, text: string, from: string): Promise<Given> {
  // Whether it is a text or an expression, the type of the variable tells.
  const body = await readHcl(new Source(from, `value = ${text}\n`), () => undefined);
  return { name, text, body, from };
}

function valuesFor(root: Module, all: readonly Given[]): readonly [string, Node][] {
  return all.flatMap(({ name, text, body, from }): [string, Node][] => {
    const definition = root.variables.get(name);
    if (!definition) return [];
    const { kind } = typeOf(definition.body.attributes.get('type')?.expression);
    const expression = body.attributes.get('value')?.expression;
    const isText = kind === 'any' || kind === 'string' || kind === 'number' || kind === 'bool' || !expression;
    const value = isText ? scalarNode(text, definition.header) : evaluate(expression, nothing());
    // What was said on the command line stands in no file: the variable is where people look.
    return [[name, withStep(located(value, definition.header), { span: definition.header, note: `set by ${from}` })]];
  });
}

function located(node: Node, span: Node['span']): Node {
  if (node.kind === 'list') return { ...node, span, items: node.items.map((item) => located(item, span)) };
  if (node.kind !== 'map') return { ...node, span };
  const entries = [...node.entries].map(([key, entry]) => [key, { ...entry, keySpan: span, value: located(entry.value, span) }] as const);
  return { ...node, span, entries: new Map(entries) };
}

const notThere = (path: string): Notice => ({
  code: 'missing-file',
  message: `there is no file ${path}; the values that it sets are not known`,
  lost: true,
  file: path,
});
