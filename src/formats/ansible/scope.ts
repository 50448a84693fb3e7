import { entriesOf, type Node } from '../../tree/node.ts';
import type { Budget } from './budget.ts';

/**
 * Where a variable can come from, weakest first. Extra variables of the command line would stand above all and are
 * not in the code.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_variables.html#understanding-variable-precedence
 */
const ranks = [
  'role defaults',
  'group_vars and host_vars',
  'play vars',
  'vars_prompt',
  'vars_files',
  'role vars',
  'block vars',
  'task vars',
  'include_vars',
  'set_fact and register',
  'role parameters',
  'include parameters',
  'loop variables',
] as const;

export type Rank = (typeof ranks)[number];

/** Some variables of one origin. */
export interface Layer {
  readonly rank: Rank;
  /** The value of a variable as written, templates and all; `undefined` where this layer does not have it. */
  find(name: string): Node | undefined;
}

/** The variables that hold at one place of the code, strongest first. */
export class Scope {
  readonly #layers: readonly Layer[];
  /** What evaluating may still cost, shared by all scopes of a run. */
  readonly budget: Budget;

  constructor(budget: Budget, layers: readonly Layer[] = []) {
    this.budget = budget;
    this.#layers = layers;
  }

  /** The same scope with one more layer; of two layers of one rank the later one wins. */
  with(...layers: readonly (Layer | undefined)[]): Scope {
    const all = [...this.#layers];
    for (const layer of layers) {
      if (!layer) continue;
      const weaker = all.findIndex((other) => ranks.indexOf(other.rank) <= ranks.indexOf(layer.rank));
      all.splice(weaker === -1 ? all.length : weaker, 0, layer);
    }
    return new Scope(this.budget, all);
  }

  find(name: string): Node | undefined {
    for (const layer of this.#layers) {
      const found = layer.find(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** The entries of a map as variables; `undefined` for anything that holds none. */
export function layerOf(rank: Rank, node: Node | undefined): Layer | undefined {
  if (node?.kind === 'unknown') return undefined;
  if (entriesOf(node).length === 0) return undefined;
  return { rank, find: (name) => (node?.kind === 'map' ? node.entries.get(name)?.value : undefined) };
}

/** Variables that come and go while a play runs. */
export class Changing implements Layer {
  readonly rank: Rank;
  readonly #values = new Map<string, Node>();
  /** What plays on other hosts have left. */
  readonly #elsewhere: Map<string, Node>;

  constructor(rank: Rank, elsewhere = new Map<string, Node>()) {
    this.rank = rank;
    this.#elsewhere = elsewhere;
  }

  find(name: string): Node | undefined {
    return this.#values.get(name) ?? this.#elsewhere.get(name);
  }

  set(name: string, value: Node): void {
    this.#values.set(name, value);
  }

  /** The same variables for other hosts, which might have them. This one is done with. */
  forOthers(unclear: (name: string, value: Node) => Node): Changing {
    for (const [name, value] of this.#values) this.#elsewhere.set(name, unclear(name, value));
    return new Changing(this.rank, this.#elsewhere);
  }
}
