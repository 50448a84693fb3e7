import { container, type Mount, mount } from '../../../../facts/container.ts';
import { element, fact, type Site } from '../../../../facts/declare.ts';
import { absent, defaultOf, known, type Value } from '../../../../facts/value.ts';
import { workload } from '../../../../facts/workload.ts';
import { type Node, stringOf } from '../../../../tree/node.ts';
import { headerOf } from '../../module/blocks.ts';
import type { Resource } from '../../module/resource.ts';
import { type Adapter, type Adapters, forTypes } from '../adapter.ts';
import { imagesOf } from '../images.ts';
import { probesAt } from '../probe.ts';
import { subjectsAt } from '../repeated.ts';
import { amount, blocksAt, settingAt, text } from '../setting.ts';

/**
 * Azure Container Apps. A container gets what it asks for and no more, and has no say in its user, its capabilities
 * or its root filesystem.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/container_app
 * @see https://learn.microsoft.com/azure/container-apps/containers#allocations
 */
const containerApp: Adapter = (resource, context) => {
  const { node, site, type } = resource;
  const owner = fact(workload, site, { name: text(node, 'name'), kind: known(type), os: known('linux') });
  const containers = (kind: 'container' | 'init_container') =>
    subjectsAt(resource, `template.${kind}`, context).map((block) => {
      const name = stringOf(settingAt(block, 'name'));
      const address = `${site.address} › ${kind.replace('_', ' ')} ${name ?? '?'}`;
      const place: Site = { ...site, address, header: headerOf(block), block: block.span };
      return fact(container, place, {
        ...(name === undefined ? {} : { name: known(name) }),
        role: known(kind === 'container' ? 'main' : 'init'),
        workload: known(owner),
        ...imagesOf(place, settingAt(block, 'image'), 'image'),
        mounts: mountsOf(block, place, resource),
        memoryLimit: amount(block, 'memory'),
        cpuLimit: amount(block, 'cpu'),
        memoryRequest: amount(block, 'memory'),
        cpuRequest: amount(block, 'cpu'),
        ...(kind === 'container' && type === 'azurerm_container_app'
          ? { probes: probesAt(block, place, { liveness: 'liveness_probe', readiness: 'readiness_probe' }) }
          : {}),
      });
    });
  return [owner, ...containers('init_container'), ...containers('container')];
};

export const azureContainerApps: Adapters = forTypes(['azurerm_container_app', 'azurerm_container_app_job'], containerApp);

const kinds: Readonly<Record<string, string>> = { EmptyDir: 'memory', Secret: 'file' };

function mountsOf(block: Node, site: Site, { node }: Resource): Value<readonly Mount[]> {
  const volumes = blocksAt(node, 'template.volume').items;
  const { items, rest } = blocksAt(block, 'volume_mounts');
  const mounts = items.map((one) => {
    const volume = volumes.find((candidate) => stringOf(settingAt(candidate, 'name')) === stringOf(settingAt(one, 'name')));
    return element(mount, site, one.span, {
      kind: known(kinds[stringOf(settingAt(volume, 'storage_type')) ?? 'EmptyDir'] ?? 'volume'),
      source: text(one, 'name'),
      target: text(one, 'path'),
      // Read-only is a property of the storage of the environment, not of the mount; a secret cannot be written.
      readOnly: defaultOf(stringOf(settingAt(volume, 'storage_type')) === 'Secret'),
      sharedWith: absent(),
    });
  });
  return known(mounts, rest === undefined ? {} : { rest });
}
