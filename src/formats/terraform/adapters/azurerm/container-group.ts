import { type Container, container, type Mount, mount } from '../../../../facts/container.ts';
import { element, fact, type Site } from '../../../../facts/declare.ts';
import { absent, firstSet, known, mapValue, type Value } from '../../../../facts/value.ts';
import { workload } from '../../../../facts/workload.ts';
import { get, type Node, stringOf } from '../../../../tree/node.ts';
import { headerOf } from '../../module/blocks.ts';
import type { Adapters } from '../adapter.ts';
import { imagesOf } from '../images.ts';
import { probesAt } from '../probe.ts';
import type { Assigned } from '../public-address.ts';
import { subjectsAt } from '../repeated.ts';
import { amount, blocksAt, flag, settingAt, text } from '../setting.ts';

/**
 * Container groups of Azure Container Instances. They have no say in users, capabilities and the root filesystem.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/container_group
 */
export const azureContainerGroups: Adapters = {
  azurerm_container_group: (resource, context) => {
    const { node, site } = resource;
    const owner = fact(workload, site, {
      name: text(node, 'name'),
      kind: known('azurerm_container_group'),
      os: mapValue(text(node, 'os_type', { fallback: 'Linux' }), (os) => os.toLowerCase()),
    });
    const containers = (type: 'container' | 'init_container') =>
      subjectsAt(resource, type, context).map((block) => {
        const name = stringOf(settingAt(block, 'name'));
        const place: Site = {
          ...site,
          address: `${site.address} › ${type.replace('_', ' ')} ${name ?? '?'}`,
          header: headerOf(block),
          block: block.span,
        };
        return fact(container, place, {
          ...(name === undefined ? {} : { name: known(name) }),
          role: known(type === 'container' ? 'main' : 'init'),
          workload: known(owner),
          ...imagesOf(place, settingAt(block, 'image'), 'image'),
          privileged: flag(block, 'security.privilege_enabled', { fallback: false }),
          mounts: mountsOf(block, place),
          ...(type === 'container' ? running(block, place) : {}),
        });
      });
    return [owner, ...containers('init_container'), ...containers('container')];
  },
};

/**
 * A container that sets no limit may use no more than it requests.
 *
 * @see https://learn.microsoft.com/azure/container-instances/container-instances-container-groups#resource-allocation
 */
const running = (block: Node, site: Site): Partial<Container['values']> => ({
  memoryLimit: firstSet(amount(block, 'memory_limit'), amount(block, 'memory')),
  cpuLimit: firstSet(amount(block, 'cpu_limit'), amount(block, 'cpu')),
  memoryRequest: amount(block, 'memory'),
  cpuRequest: amount(block, 'cpu'),
  probes: probesAt(block, site, { liveness: 'liveness_probe', readiness: 'readiness_probe' }),
});

function mountsOf(block: Node, site: Site): Value<readonly Mount[]> {
  const { items, rest } = blocksAt(block, 'volume');
  const mounts = items.map((volume) =>
    element(mount, site, volume.span, {
      kind: known(get(volume, 'secret') ? 'file' : 'volume'),
      source: text(volume, 'name'),
      target: text(volume, 'mount_path'),
      readOnly: flag(volume, 'read_only', { fallback: false }),
      sharedWith: absent(),
    }),
  );
  return known(mounts, rest === undefined ? {} : { rest });
}

/** `ip_address_type` is Public, Private or None, and Public by default (provider's page, above). */
export const containerGroupAddress: Assigned = (block) =>
  mapValue(text(block, 'ip_address_type', { fallback: 'Public' }), (type) => type.toLowerCase() === 'public');
