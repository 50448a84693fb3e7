import { posix } from 'node:path';
import { type Node, stringOf, unknownNode } from '../../../tree/node.ts';
import type { Notice } from '../../../tree/notice.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { type Scope, withNames } from '../evaluate/scope.ts';
import { maxSteps, type Steps, type World } from '../evaluate/world.ts';
import type { Block } from '../syntax/body.ts';
import { type Instances, instancesOf, ModuleInstance } from './instance.ts';
import { type Module, moduleOf } from './module.ts';
import type { Modules } from './modules.ts';
import { keyText } from './repetition.ts';

/** The folder that a call names, relative to the root of the check; undefined for a registry, git or other source. */
export function calledFolder(module: Module, call: Block): string | undefined {
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

/** Folders that nobody calls; of a ring of folders that call each other the first. */
export function rootModules(modules: readonly Module[]): readonly Module[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const callees = (module: Module): readonly string[] => [...module.calls.values()].flatMap((call) => calledFolder(module, call) ?? []);
  const called = new Set(modules.flatMap((module) => callees(module).filter((path) => path !== module.path)));
  const roots = modules.filter((module) => !called.has(module.path));
  const reached = new Set<string>();
  const reach = (module: Module): void => {
    if (reached.has(module.path)) return;
    reached.add(module.path);
    for (const path of callees(module)) {
      const callee = byPath.get(path);
      if (callee) reach(callee);
    }
  };
  for (const root of roots) reach(root);
  for (const module of modules) {
    if (reached.has(module.path)) continue;
    roots.push(module);
    reach(module);
  }
  return roots;
}

/** Calls nested deeper, or more of them in one project, are a cycle or an attack. */
const maxDepth = 30;
const maxInstances = 5_000;

export interface TreeOptions {
  readonly modules: Modules;
  /** Values that the user or the root's tfvars files give to variables of the root module. */
  readonly inputs: ReadonlyMap<string, Node>;
  readonly workspace?: string;
  readonly load: World['load'];
  readonly notice: (notice: Notice) => void;
}

/** A root module and all that it calls, each instance of a call with its own inputs. */
export function moduleTree(root: Module, options: TreeOptions): readonly ModuleInstance[] {
  const placed: ModuleInstance[] = [];
  const steps: Steps = { left: maxSteps };
  const worldOf = (module: Module): World => ({
    modulePath: posix.relative(root.path, module.path) || '.',
    load: (path) => (posix.isAbsolute(path) ? undefined : options.load(posix.join(root.path, path))),
    ...(options.workspace === undefined ? {} : { workspace: options.workspace }),
    steps,
  });

  const place = (module: Module, at: Position): ModuleInstance => {
    const children = new Map<string, Instances<ModuleInstance> | undefined>();
    const childrenOf = (name: string): Instances<ModuleInstance> | undefined => {
      if (!children.has(name)) {
        // Set before it is made: a call whose number needs its own outputs finds nothing.
        children.set(name, undefined);
        const call = module.calls.get(name);
        if (call) children.set(name, called(name, call));
      }
      return children.get(name);
    };
    const instance = new ModuleInstance(module, {
      prefix: at.prefix,
      world: worldOf(module),
      ...(at.condition === undefined ? {} : { condition: at.condition }),
      input: at.input,
      children: childrenOf,
    });
    const called = (name: string, call: Block): Instances<ModuleInstance> | undefined => {
      const key = [...at.keys, name];
      const callee = at.keys.length < maxDepth ? calleeOf(module, call, { ...options, root, key }) : undefined;
      if (!callee) return undefined;
      return instancesOf(call, instance, (copy) => {
        const both = [at.condition, copy.condition].filter((one) => one !== undefined).join(' and ');
        return place(placed.length < maxInstances ? callee : nothing, {
          prefix: `${at.prefix}module.${name}${keyText(copy)}.`,
          keys: key,
          ...(both === '' ? {} : { condition: both }),
          input: inputsOf(call, withNames(instance, copy.names)),
        });
      });
    };
    placed.push(instance);
    for (const name of module.calls.keys()) childrenOf(name);
    return instance;
  };
  place(root, { prefix: '', keys: [], input: (name) => options.inputs.get(name) });
  return placed;
}

interface Position {
  readonly prefix: string;
  /** Names of the calls on the way, as modules.json joins them. */
  readonly keys: readonly string[];
  readonly condition?: string;
  readonly input: (name: string) => Node | undefined;
}

/** Stands for calls beyond the bound. */
const nothing = moduleOf('.', [], [], new Map());

/** Arguments of a call that are not inputs of the module. */
const metaArguments = new Set(['source', 'version', 'count', 'for_each', 'providers', 'depends_on']);

/** Evaluated when somebody asks: two calls may need outputs of each other. */
function inputsOf(call: Block, caller: Scope): (name: string) => Node | undefined {
  const known = new Map<string, Node | undefined>();
  return (name) => {
    if (!known.has(name)) {
      const argument = metaArguments.has(name) ? undefined : call.body.attributes.get(name);
      known.set(name, argument && unknownNode(`the argument ${name} refers to itself`, argument.span));
      if (argument) known.set(name, evaluate(argument.expression, caller));
    }
    return known.get(name);
  };
}

interface Caller {
  readonly root: Module;
  readonly modules: Modules;
  /** The names of the calls from the root on. */
  readonly key: readonly string[];
  readonly notice: (notice: Notice) => void;
}

function calleeOf(module: Module, call: Block, { root, modules, key, notice }: Caller): Module | undefined {
  const folder = calledFolder(module, call) ?? modules.installed(root.path, key);
  const callee = folder === undefined ? undefined : modules.at(folder);
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
