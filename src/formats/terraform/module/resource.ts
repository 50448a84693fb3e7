import type { Site } from '../../../facts/declare.ts';
import { type MapNode, type Node, withStep } from '../../../tree/node.ts';
import { type Span, textOf } from '../../../tree/span.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { type Scope, withNames } from '../evaluate/scope.ts';
import { aimed, aimedPending, type Target, targetOf } from '../evaluate/target.ts';
import { failedNode } from '../evaluate/value.ts';
import type { Block } from '../syntax/body.ts';
import { blockNode } from './blocks.ts';
import type { ModuleInstance } from './instance.ts';
import { type Copy, keyText } from './repetition.ts';

/** A resource as far as its block decides it: one instance, or one that stands for those that nobody can tell. */
export class Resource {
  readonly type: string;
  readonly name: string;
  /** Its `count.index` or `each.key`. */
  readonly key: number | string | undefined;
  /** Where it stands and what users know it by: `module.net.aws_subnet.a["b"]`. */
  readonly site: Site;
  readonly module: ModuleInstance;
  readonly #block: Block;
  readonly #scope: Scope;
  readonly #isSymbolic: boolean;
  readonly #attributes = new Map<string, Node>();
  readonly #open = new Set<string>();
  #node: MapNode | undefined;

  constructor(block: Block, module: ModuleInstance, copy: Copy, options: { readonly symbolic: boolean }) {
    const [type = '', name = ''] = block.labels;
    const conditions = [module.condition, copy.condition].filter((one) => one !== undefined);
    this.type = type;
    this.name = name;
    this.key = copy.key;
    this.module = module;
    this.site = {
      format: 'terraform',
      address: `${module.prefix}${type}.${name}${keyText(copy)}`,
      header: block.header,
      block: block.span,
      ...(conditions.length === 0 ? {} : { condition: conditions.join(' and ') }),
    };
    this.#block = block;
    this.#scope = withNames(module, copy.names);
    this.#isSymbolic = options.symbolic;
  }

  /** Its attributes and blocks. */
  get node(): MapNode {
    this.#node ??= blockNode(this.#block, this.#scope);
    return this.#node;
  }

  /** The resource as a value: what is taken of it is what its block says, else what is known only after apply. */
  value(place: Span): Node {
    const whole: Target = { resource: this, path: [], select: (key, by, at) => this.#select(key, by, at) };
    return aimedPending(`${this.site.address} is known only after apply`, place, whole);
  }

  #select(key: string, by: 'attribute' | 'index', place: Span): Node {
    if (by === 'index' && !this.#block.body.attributes.has(key)) {
      // One that stands for all stands for each of them too.
      return this.#isSymbolic ? this.value(place) : failedNode(`${textOf(place)} is not there`, place);
    }
    const written = this.#written(key, place);
    const target = this.#target([key]);
    return written ? aimed(withStep(written, { span: place, note: `used as ${textOf(place)}` }), target) : this.#pending(target, place);
  }

  #target(path: readonly string[]): Target {
    return {
      resource: this,
      path,
      select: (key, _, place) => this.#pending(this.#target([...path, key]), place),
    };
  }

  #pending(target: Target, place: Span): Node {
    return aimedPending(`${[this.site.address, ...target.path].join('.')} is known only after apply`, place, target);
  }

  /** What the block says of an attribute; nothing where it says nothing. */
  #written(name: string, place: Span): Node | undefined {
    const { attributes } = this.#block.body;
    // https://developer.hashicorp.com/terraform/language/resources/terraform-data: the output is the input
    const definition = attributes.get(name) ?? (this.type === 'terraform_data' && name === 'output' ? attributes.get('input') : undefined);
    if (!definition) return undefined;
    const known = this.#attributes.get(name);
    if (known) return known;
    if (this.#open.has(name)) return failedNode(`${textOf(place)} refers to itself`, place);
    this.#open.add(name);
    const value = evaluate(definition.expression, this.#scope);
    this.#open.delete(name);
    this.#attributes.set(name, value);
    return value;
  }
}

/** The resource that a value belongs to, and the names behind it: `aws_subnet.a` and `['id']`. */
export interface Reference {
  readonly resource: Resource;
  readonly path: readonly string[];
}

/**
 * Which resource does a value refer to? Known through variables, outputs, splats and functions that pass values on,
 * although the value itself may be known only after apply.
 *
 * @returns nothing for a value that comes from no resource of the code
 */
export function referenceOf(node: Node | undefined): Reference | undefined {
  const target = targetOf(node);
  return target?.resource instanceof Resource ? { resource: target.resource, path: target.path } : undefined;
}
