import { type Node, unknownNode, withStep } from '../../../tree/node.ts';
import { type Span, textOf } from '../../../tree/span.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Found, Scope } from '../evaluate/scope.ts';
import { pendingNode } from '../evaluate/value.ts';
import type { Block } from '../syntax/body.ts';
import type { Module } from './module.ts';

/** A module with the inputs of one call: names have values here. */
export class ModuleInstance implements Scope {
  readonly module: Module;
  /** What the addresses of its resources begin with: `module.net.`, or nothing for the root module. */
  readonly prefix: string;
  readonly #inputs: ReadonlyMap<string, Node>;
  readonly #known = new Map<string, Node>();
  readonly #open = new Set<string>();
  readonly #child: (name: string) => ModuleInstance | undefined;

  constructor(
    module: Module,
    options: {
      readonly prefix: string;
      readonly inputs: ReadonlyMap<string, Node>;
      readonly child: (name: string) => ModuleInstance | undefined;
    },
  ) {
    this.module = module;
    this.prefix = options.prefix;
    this.#inputs = options.inputs;
    this.#child = options.child;
  }

  lookup(path: readonly string[], place: Span): Found {
    const [root = '', name = ''] = path;
    const whole = path.join('.');
    switch (root) {
      case 'var':
        return {
          value: withStep(
            this.#once(`var.${name}`, place, () => this.#variable(name, place)),
            used(place),
          ),
          taken: 2,
        };
      case 'local':
        return {
          value: withStep(
            this.#once(`local.${name}`, place, () => this.#local(name, place)),
            used(place),
          ),
          taken: 2,
        };
      case 'module':
        return path.length < 3 ? wholly(path, `${whole} is not evaluated as a whole`, place) : this.#output(path, place);
      case 'data':
        return wholly(path, `${whole} is looked up only when Terraform runs`, place);
      case 'each':
      case 'count':
        return wholly(path, `${whole} differs between the instances`, place);
      case 'path':
      case 'terraform':
      case 'self':
        return wholly(path, `${whole} is known only when Terraform runs`, place);
      default:
        return this.#resource(path, place);
    }
  }

  /** The body of a resource of this module: `['aws_subnet', 'a']`. */
  resource(type: string, name: string): Block | undefined {
    return this.module.resources.get(`${type}.${name}`);
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

  #variable(name: string, place: Span): Node {
    const given = this.#inputs.get(name);
    if (given) return given;
    const definition = this.module.variables.get(name);
    const preset = definition?.body.attributes.get('default');
    if (preset) return evaluate(preset.expression, this);
    return unknownNode(definition ? `var.${name} has no known value` : `var.${name} is not declared`, place);
  }

  #local(name: string, place: Span): Node {
    const definition = this.module.locals.get(name);
    return definition ? evaluate(definition.expression, this) : unknownNode(`local.${name} is not declared`, place);
  }

  #output(path: readonly string[], place: Span): Found {
    const [, call = '', name = ''] = path;
    const child = this.#child(call);
    const output = child?.module.outputs.get(name)?.body.attributes.get('value');
    if (!child || !output) return wholly(path, `module.${call}.${name} comes from a module that was not read`, place);
    const key = `module.${call}.${name}`;
    return {
      value: withStep(
        this.#once(key, place, () => evaluate(output.expression, child)),
        used(place),
      ),
      taken: 3,
    };
  }

  /**
   * What another resource's block says about the attribute, where it stands there; else what is known after apply.
   * A resource with several instances, and one that does not exist, are not looked into.
   */
  #resource(path: readonly string[], place: Span): Found {
    const [type = '', name = '', attribute = ''] = path;
    const whole = path.join('.');
    const block = this.resource(type, name);
    // Whatever declares it elsewhere: an attribute of a resource is a value that comes with it.
    if (!block) return path.length < 3 ? wholly(path, `${whole} is not declared`, place) : after(path, `${whole} is not declared`, place);
    const repeats = block.body.attributes.has('count') || block.body.attributes.has('for_each');
    const written = repeats ? undefined : block.body.attributes.get(attribute);
    if (written) {
      const key = `${type}.${name}.${attribute}`;
      return {
        value: withStep(
          this.#once(key, place, () => evaluate(written.expression, this)),
          used(place),
        ),
        taken: 3,
      };
    }
    return after(path, `${whole} is known only after apply`, place);
  }
}

const used = (place: Span): { span: Span; note: string } => ({ span: place, note: `used as ${textOf(place)}` });

const after = (path: readonly string[], reason: string, place: Span): Found => ({
  value: pendingNode(reason, place, path),
  taken: path.length,
});

const wholly = (path: readonly string[], reason: string, place: Span): Found => ({
  value: unknownNode(reason, place),
  taken: path.length,
});
