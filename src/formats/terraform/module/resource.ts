import type { Site } from '../../../facts/declare.ts';
import type { MapNode } from '../../../tree/node.ts';
import { blockNode } from './blocks.ts';
import type { ModuleInstance } from './instance.ts';
import { existenceOf } from './repetition.ts';

/** A resource as far as its block decides it; with `count` or `for_each` one that stands for all instances. */
export interface Resource {
  readonly type: string;
  readonly name: string;
  /** Where it stands and what users know it by: `module.net.aws_subnet.a`. */
  readonly site: Site;
  readonly node: MapNode;
  readonly module: ModuleInstance;
}

/** The resources of a module that exist, or may. */
export function resourcesOf(module: ModuleInstance, wanted: (type: string) => boolean, condition?: string): readonly Resource[] {
  const resources: Resource[] = [];
  for (const block of module.module.resources.values()) {
    const [type = '', name = ''] = block.labels;
    if (!wanted(type)) continue;
    const existence = existenceOf(block.body, module);
    if (!existence.exists) continue;
    const conditions = [condition, existence.condition].filter((one) => one !== undefined);
    const site: Site = {
      format: 'terraform',
      address: `${module.prefix}${type}.${name}`,
      header: block.header,
      block: block.span,
      ...(conditions.length === 0 ? {} : { condition: conditions.join(' and ') }),
    };
    resources.push({ type, name, site, node: blockNode(block, module), module });
  }
  return resources;
}
