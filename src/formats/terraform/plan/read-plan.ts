import { posix } from 'node:path';
import type { Fact } from '../../../facts/declare.ts';
import { get } from '../../../tree/node.ts';
import type { Source } from '../../../tree/source.ts';
import { span } from '../../../tree/span.ts';
import { readYaml } from '../../../tree/yaml.ts';
import type { Project, ReadContext } from '../../format.ts';
import { adaptersOf } from '../adapters/index.ts';
import type { ModuleInstance } from '../module/instance.ts';
import { ProjectResources } from '../module/project-resources.ts';
import type { Resource } from '../module/resource.ts';
import { PlannedResource, plannedResources } from './planned-resource.ts';

/** The modules of a configuration, by the folder of their root module. */
export type Configurations = ReadonlyMap<string, readonly ModuleInstance[]>;

/**
 * A plan as `terraform show -json` prints it. What it decides is judged in the configuration, where that is at hand:
 * in the plan's own folder, or else the only one that there is.
 *
 * @see https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
export async function readPlan(source: Source, configurations: Configurations, context: ReadContext): Promise<Project> {
  const [plan] = readYaml(source, { version: '1.2', notice: context.notice });
  const folder = posix.dirname(source.path);
  const instances = configurations.get(folder) ?? (configurations.size === 1 ? [...configurations.values()][0] : undefined) ?? [];
  const resources = new ProjectResources(instances);
  const facts: Fact[] = [];
  if (plan && get(plan, 'planned_values') === undefined) {
    const message = 'the plan has no planned values; it was not checked';
    context.notice({ code: 'schema-violation', message, lost: true, file: source.path, span: span(source, 0, 0) });
  }
  const known = byAddress(instances);
  for (const planned of plan ? plannedResources(plan) : []) {
    const adapters = adaptersOf(planned.type);
    if (adapters.length === 0) continue;
    const written = known.get(planned.address) ?? known.get(withoutKeys(planned.address));
    const resource = new PlannedResource(planned, written);
    for (const adapter of adapters) facts.push(...(await adapter(resource, context, resources)));
  }
  return { format: 'terraform', path: source.path, sources: [source], facts };
}

/** One that stands for several instances is found by its address without keys. */
function byAddress(instances: readonly ModuleInstance[]): ReadonlyMap<string, Resource> {
  const found = new Map<string, Resource>();
  for (const instance of instances) {
    for (const resource of instance.allResources((type) => adaptersOf(type).length > 0)) {
      found.set(resource.site.address, resource);
      const plain = withoutKeys(resource.site.address);
      if (!found.has(plain)) found.set(plain, resource);
    }
  }
  return found;
}

const withoutKeys = (address: string): string => address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]/g, '');
