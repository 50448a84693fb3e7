import { get, itemsOf, type MapNode, type Node, stringOf } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import { maxSteps } from '../evaluate/world.ts';
import { ModuleInstance } from '../module/instance.ts';
import { moduleOf } from '../module/module.ts';
import { Resource } from '../module/resource.ts';
import { overlaid, plannedValue } from './overlay.ts';

/** A resource of a plan: what the plan says, located in the configuration where that is there. */
export class PlannedResource extends Resource {
  readonly #planned: MapNode;
  #merged: MapNode | undefined;
  readonly #source: Resource | undefined;

  constructor(planned: Planned, source: Resource | undefined) {
    const block = {
      type: 'resource',
      labels: [planned.type, planned.name],
      body: { attributes: new Map(), blocks: [], span: planned.span },
      header: source?.site.header ?? planned.header,
      span: source?.site.block ?? planned.span,
    };
    super(
      block,
      plannedModule(planned.prefix),
      { ...(planned.key === undefined ? {} : { key: planned.key }), names: {} },
      { symbolic: false },
    );
    this.#planned = planned.values;
    this.#source = source;
  }

  override get node(): MapNode {
    this.#merged ??= this.#source ? overlaid(this.#source.node, this.#planned) : this.#planned;
    return this.#merged;
  }
}

/** What the plan says of one resource. */
export interface Planned {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly key: string | number | undefined;
  /** `module.net["a"].`, or nothing in the root module. */
  readonly prefix: string;
  readonly values: MapNode;
  readonly header: Span;
  readonly span: Span;
}

/** The managed resources of all modules of a plan, with what is unknown until it is applied. */
export function plannedResources(plan: Node): readonly Planned[] {
  const unknown = new Map(
    itemsOf(get(plan, 'resource_changes')).map((change) => [stringOf(get(change, 'address')), get(change, 'change', 'after_unknown')]),
  );
  const found: Planned[] = [];
  const visit = (module: Node | undefined): void => {
    const path = stringOf(get(module, 'address'));
    for (const one of itemsOf(get(module, 'resources'))) {
      const [address, type, name] = ['address', 'type', 'name'].map((key) => stringOf(get(one, key)));
      const written = get(one, 'address');
      if (stringOf(get(one, 'mode')) !== 'managed' || !address || !type || !name || !written) continue;
      const index = get(one, 'index');
      const values = plannedValue(get(one, 'values'), get(one, 'sensitive_values'), unknown.get(address), one.span);
      found.push({
        address,
        type,
        name,
        key: index?.kind === 'scalar' && typeof index.value !== 'boolean' && index.value !== null ? index.value : undefined,
        prefix: path === undefined ? '' : `${path}.`,
        values,
        header: written.span,
        span: one.span,
      });
    }
    for (const child of itemsOf(get(module, 'child_modules'))) visit(child);
  };
  visit(get(plan, 'planned_values', 'root_module'));
  return found;
}

const plannedModule = (prefix: string): ModuleInstance =>
  new ModuleInstance(moduleOf('.', [], [], new Map()), {
    prefix,
    world: { modulePath: '.', load: () => undefined, steps: { left: maxSteps } },
    input: () => undefined,
    children: () => undefined,
  });
