import type { Node } from '../../../tree/node.ts';
import { stringOf } from '../../../tree/node.ts';
import type { Notice } from '../../../tree/notice.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Block } from '../syntax/body.ts';
import { ModuleInstance } from './instance.ts';
import type { Module } from './module.ts';
import { existenceOf } from './repetition.ts';

/** A module instance and, where a call on the way to it may be missing, under which condition it exists. */
export interface Placed {
  readonly instance: ModuleInstance;
  readonly condition?: string;
}

/** Calls nested deeper, or more of them in one project, are a cycle or an attack. */
const maxDepth = 30;
const maxInstances = 5_000;

/** The folder that a call names, relative to the root of the check; undefined for a registry, git or other source. */
function calledFolder(module: Module, call: Block): string | undefined {
  const source = call.body.attributes.get('source')?.expression;
  const text = source?.kind === 'literal' && typeof source.value === 'string' ? source.value : undefined;
  return text !== undefined && /^\.\.?(\/|$)/.test(text) ? join(module.path, text) : undefined;
}

function join(folder: string, path: string): string | undefined {
  const parts = folder === '.' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/') || '.';
}

/** Folders that nobody calls, by the names users know them by; all of a ring that calls itself are left out but the first. */
export function rootModules(modules: ReadonlyMap<string, Module>): readonly Module[] {
  const callees = (module: Module): readonly string[] => [...module.calls.values()].flatMap((call) => calledFolder(module, call) ?? []);
  const called = new Set([...modules.values()].flatMap((module) => callees(module).filter((path) => path !== module.path)));
  const roots = [...modules.values()].filter((module) => !called.has(module.path));
  const reached = new Set<string>();
  const reach = (module: Module): void => {
    if (reached.has(module.path)) return;
    reached.add(module.path);
    for (const path of callees(module)) {
      const callee = modules.get(path);
      if (callee) reach(callee);
    }
  };
  for (const root of roots) reach(root);
  for (const module of modules.values()) {
    if (reached.has(module.path)) continue;
    roots.push(module);
    reach(module);
  }
  return roots;
}

/** A root module and all that it calls from the tree, each call with its own inputs. */
export function instancesOf(root: Module, modules: ReadonlyMap<string, Module>, notice: (notice: Notice) => void): readonly Placed[] {
  const placed: Placed[] = [];
  const place = (module: Module, prefix: string, inputs: ReadonlyMap<string, Node>, depth: number, condition?: string): ModuleInstance => {
    const children = new Map<string, ModuleInstance | undefined>();
    const child = (name: string): ModuleInstance | undefined => {
      if (!children.has(name)) {
        // Set before it is made: a call whose inputs need its own outputs finds nothing.
        children.set(name, undefined);
        const call = module.calls.get(name);
        if (call) children.set(name, callOf(name, call));
      }
      return children.get(name);
    };
    const instance = new ModuleInstance(module, { prefix, inputs, child });
    const callOf = (name: string, call: Block): ModuleInstance | undefined => {
      const existence = existenceOf(call.body, instance);
      if (!existence.exists) return undefined;
      const callee = depth < maxDepth && placed.length < maxInstances ? calleeOf(module, call, modules, notice) : undefined;
      if (!callee) return undefined;
      const both = [condition, existence.condition].filter((one) => one !== undefined).join(' and ');
      return place(callee, `${prefix}module.${name}.`, inputsOf(call, instance), depth + 1, both === '' ? undefined : both);
    };
    placed.push({ instance, ...(condition === undefined ? {} : { condition }) });
    for (const name of module.calls.keys()) child(name);
    return instance;
  };
  place(root, '', root.settings, 0);
  return placed;
}

/** Arguments of a call that are not inputs of the module. */
const metaArguments = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on']);

const inputsOf = (call: Block, caller: ModuleInstance): ReadonlyMap<string, Node> =>
  new Map(
    [...call.body.attributes.values()]
      .filter(({ name }) => !metaArguments.has(name))
      .map(({ name, expression }) => [name, evaluate(expression, caller)]),
  );

function calleeOf(module: Module, call: Block, modules: ReadonlyMap<string, Module>, notice: (notice: Notice) => void): Module | undefined {
  const folder = calledFolder(module, call);
  const callee = folder === undefined ? undefined : modules.get(folder);
  if (callee) return callee;
  const source = call.body.attributes.get('source')?.expression;
  const from =
    source?.kind === 'literal'
      ? stringOf({ kind: 'scalar', value: source.value, text: String(source.value), span: source.span })
      : undefined;
  const isLocal = from !== undefined && /^\.\.?(\/|$)/.test(from);
  notice({
    code: isLocal ? 'missing-file' : 'unsupported',
    message: isLocal
      ? `module.${call.labels[0]}: there are no Terraform files in ${from} inside the checked folder; what the module creates was not checked`
      : `module.${call.labels[0]} comes from ${from ?? 'a source that is not a plain text'}, which is not in the tree; what it creates was not checked`,
    lost: isLocal,
    file: call.header.source.path,
    span: source?.span ?? call.header,
  });
  return undefined;
}
