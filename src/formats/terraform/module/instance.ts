import { type Node, unknownNode, withStep } from '../../../tree/node.ts';
import { type Span, textOf } from '../../../tree/span.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Found, Scope } from '../evaluate/scope.ts';
import { aimed, aimedPending, targetOf } from '../evaluate/target.ts';
import { convert, typeOf } from '../evaluate/types.ts';
import { failedNode, listNode, mapNode, pendingNode, scalarNode } from '../evaluate/value.ts';
import type { World } from '../evaluate/world.ts';
import type { Block } from '../syntax/body.ts';
import type { Module } from './module.ts';
import { type Repetition, repetitionOf } from './repetition.ts';
import { Resource } from './resource.ts';

/** What a resource or module call stands for: its instances, by key. */
export interface Instances<T> {
  readonly form: Repetition['form'];
  readonly known: readonly { readonly key?: number | string; readonly one: T }[];
  readonly symbolic?: T;
  readonly rest?: string;
}

export interface ModuleInstanceOptions {
  /** What the addresses of its resources begin with: `module.net["a"].`, or nothing for the root module. */
  readonly prefix: string;
  readonly world: World;
  /** Under which condition it exists, where that is not known. */
  readonly condition?: string;
  /** The value that the caller gives to a variable. */
  readonly input: (name: string) => Node | undefined;
  readonly children: (name: string) => Instances<ModuleInstance> | undefined;
}

/** A module with the inputs of one call: names have values here. */
export class ModuleInstance implements Scope {
  readonly module: Module;
  readonly prefix: string;
  readonly world: World;
  readonly condition: string | undefined;
  readonly #options: ModuleInstanceOptions;
  readonly #known = new Map<string, Node>();
  readonly #open = new Set<string>();
  readonly #resources = new Map<string, Instances<Resource>>();

  constructor(module: Module, options: ModuleInstanceOptions) {
    this.module = module;
    this.prefix = options.prefix;
    this.world = options.world;
    this.condition = options.condition;
    this.#options = options;
  }

  lookup(path: readonly string[], place: Span): Found {
    const [root = '', name = ''] = path;
    const whole = path.join('.');
    switch (root) {
      case 'var':
        return { value: this.#used(`var.${name}`, place, () => this.#variable(name, place)), taken: 2 };
      case 'local':
        return { value: this.#used(`local.${name}`, place, () => this.#local(name, place)), taken: 2 };
      case 'module':
        return this.#call(path, place);
      case 'data':
        return wholly(path, `${whole} is looked up only when Terraform runs`, place);
      case 'each':
      case 'count':
        return wholly(path, `${whole} differs between the instances`, place);
      case 'path':
        if (name === 'module') return { value: scalarNode(this.world.modulePath, place), taken: 2 };
        return name === 'root'
          ? { value: scalarNode('.', place), taken: 2 }
          : wholly(path, `${whole} is known only when Terraform runs`, place);
      case 'terraform':
        return name === 'workspace' && this.world.workspace !== undefined
          ? { value: scalarNode(this.world.workspace, place), taken: 2 }
          : wholly(path, `${whole} is known only when Terraform runs`, place);
      case 'self':
        return wholly(path, `${whole} is known only when Terraform runs`, place);
      default:
        return this.#resource(path, place);
    }
  }

  /** The instances of a resource of this module: `['aws_subnet', 'a']`. */
  resources(type: string, name: string): Instances<Resource> | undefined {
    const key = `${type}.${name}`;
    const known = this.#resources.get(key);
    if (known) return known;
    const block = this.module.resources.get(key);
    if (!block) return undefined;
    const made = instancesOf(block, this, (copy, symbolic) => new Resource(block, this, copy, { symbolic }));
    this.#resources.set(key, made);
    return made;
  }

  /** All of some types that exist, or may. */
  allResources(wanted: (type: string) => boolean): readonly Resource[] {
    return [...this.module.resources.values()].flatMap(({ labels: [type = '', name = ''] }) => {
      const instances = wanted(type) ? this.resources(type, name) : undefined;
      return instances ? [...instances.known.map(({ one }) => one), ...(instances.symbolic ? [instances.symbolic] : [])] : [];
    });
  }

  /** Evaluates each name once; one that needs itself is unknown. */
  #once(key: string, place: Span, make: () => Node): Node {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#open.has(key)) return unknownNode(`${key} refers to itself`, place);
    this.#open.add(key);
    const value = make();
    this.#open.delete(key);
    this.#known.set(key, value);
    return value;
  }

  #used(key: string, place: Span, make: () => Node): Node {
    return withStep(this.#once(key, place, make), { span: place, note: `used as ${textOf(place)}` });
  }

  #variable(name: string, place: Span): Node {
    const definition = this.module.variables.get(name);
    if (!definition) return unknownNode(`var.${name} is not declared`, place);
    const { attributes } = definition.body;
    const type = typeOf(attributes.get('type')?.expression);
    const preset = attributes.get('default')?.expression;
    const given = this.#options.input(name);
    const nullable = attributes.get('nullable')?.expression;
    const isNull = given?.kind === 'scalar' && given.value === null;
    const takesDefault = given === undefined || (isNull && nullable?.kind === 'literal' && nullable.value === false);
    const value = takesDefault ? preset && evaluate(preset, this) : given;
    return value ? convert(value, type, (expression) => evaluate(expression, this)) : unknownNode(`var.${name} has no known value`, place);
  }

  #local(name: string, place: Span): Node {
    const definition = this.module.locals.get(name);
    return definition ? evaluate(definition.expression, this) : unknownNode(`local.${name} is not declared`, place);
  }

  /** What a call gives: its outputs, of each instance. */
  #call(path: readonly string[], place: Span): Found {
    const [, name = ''] = path;
    const children = this.#options.children(name);
    if (!children) {
      const first = path.slice(0, 3).join('.');
      return wholly(
        path,
        this.module.calls.has(name) ? `${first} comes from a module that was not read` : `${first} is not declared`,
        place,
      );
    }
    const { header } = this.module.calls.get(name) as Block;
    return { value: this.#once(`module.${name}`, place, () => holderOf(children, header, (child) => child.#outputs(header))), taken: 2 };
  }

  #outputs(place: Span): Node {
    const select = (key: string, by: 'attribute' | 'index', at: Span): Node => {
      if (by === 'index' && !this.module.outputs.has(key)) return failedNode(`${textOf(at)} is not there`, at);
      const output = this.module.outputs.get(key)?.body.attributes.get('value');
      if (!output) return failedNode(`${textOf(at)} is no output of the module`, at);
      return this.#used(`output.${key}`, at, () => evaluate(output.expression, this));
    };
    return aimedPending(`${this.prefix.slice(0, -1)} is not evaluated as a whole`, place, { resource: this, path: [], select });
  }

  #resource(path: readonly string[], place: Span): Found {
    const [type = '', name = ''] = path;
    const whole = path.join('.');
    const instances = this.resources(type, name);
    if (instances) {
      const { header } = this.module.resources.get(`${type}.${name}`) as Block;
      const value = this.#once(`${type}.${name}`, place, () => holderOf(instances, header, (one) => one.value(header)));
      return { value, taken: 2 };
    }
    // Whatever declares it elsewhere: an attribute of a resource is a value that comes with it.
    return path.length < 3
      ? wholly(path, `${whole} is not declared`, place)
      : { value: pendingNode(`${whole} is not declared`, place), taken: path.length };
  }
}

/** The instances of a block, made by its `count` or `for_each`. */
export function instancesOf<T>(
  block: Block,
  scope: Scope,
  make: (copy: Repetition['copies'][number], symbolic: boolean) => T,
): Instances<T> {
  const { form, copies, symbolic, rest } = repetitionOf(block.body, scope);
  return {
    form,
    known: copies.map((copy) => ({ ...(copy.key === undefined ? {} : { key: copy.key }), one: make(copy, false) })),
    ...(symbolic ? { symbolic: make(symbolic, true) } : {}),
    ...(rest === undefined ? {} : { rest }),
  };
}

/** Instances as a value: one, a list, or a map. */
function holderOf<T>({ form, known, symbolic, rest }: Instances<T>, place: Span, asValue: (one: T) => Node): Node {
  const [first] = known;
  if (form === 'one' && first) return asValue(first.one);
  if (form === 'open' && symbolic) {
    // There may be none.
    const unknown = unknownNode(rest ?? 'the number of instances is not known', place);
    const target = targetOf(asValue(symbolic));
    return target ? aimed(unknown, target) : unknown;
  }
  if (form === 'list')
    return listNode(
      known.map(({ one }) => asValue(one)),
      place,
      rest,
    );
  return mapNode(
    known.map(({ key, one }) => ({ key: String(key), keySpan: place, value: asValue(one) })),
    place,
    rest,
  );
}

const wholly = (path: readonly string[], reason: string, place: Span): Found => ({
  value: unknownNode(reason, place),
  taken: path.length,
});
