import { type Container, container } from '../../../../facts/container.ts';
import { fact } from '../../../../facts/declare.ts';
import { known, type Value } from '../../../../facts/value.ts';
import { workload } from '../../../../facts/workload.ts';
import { isUnset, type Node, withStep } from '../../../../tree/node.ts';
import { type Resource, referenceOf } from '../../module/resource.ts';
import type { Adapters } from '../adapter.ts';
import { capabilitiesAt } from '../capabilities.ts';
import { hostNamespaces } from '../host-namespaces.ts';
import { imagesOf, userOf } from '../images.ts';
import { probesAt } from '../probe.ts';
import { amount, flag, integer, settingAt, text } from '../setting.ts';
import { cpuLimit } from './cpu.ts';
import { logsBounded } from './logs.ts';
import { mountsOf } from './mounts.ts';
import { securityOptions } from './security-options.ts';
import { sysctlsAt } from './sysctls.ts';

/**
 * A container of kreuzwerker/docker. Defaults are those of Docker.
 *
 * @see https://registry.terraform.io/providers/kreuzwerker/docker/latest/docs/resources/container
 */
export const dockerContainers: Adapters = {
  docker_container: (resource) => {
    const { node, site } = resource;
    const name = text(node, 'name', { fallback: resource.name });
    const image = imageNode(resource);
    const owner = fact(workload, site, { name, kind: known('docker_container'), os: known('linux') });
    const values: Container['values'] = {
      name,
      role: known('main'),
      workload: known(owner),
      user: userOf(text(node, 'user'), image),
      privileged: flag(node, 'privileged', { fallback: false }),
      readOnlyRootFilesystem: flag(node, 'read_only', { fallback: false }),
      droppedCapabilities: capabilitiesAt(node, 'capabilities.drop', site),
      addedCapabilities: capabilitiesAt(node, 'capabilities.add', site),
      ...securityOptions(settingAt(node, 'security_opts'), 'security_opts'),
      hostNamespaces: hostNamespaces(site, {
        network: text(node, 'network_mode'),
        pid: text(node, 'pid_mode'),
        ipc: text(node, 'ipc_mode'),
        user: text(node, 'userns_mode'),
        cgroup: text(node, 'cgroupns_mode'),
      }),
      mounts: mountsOf(resource),
      sysctls: sysctlsAt(node, site),
      memoryLimit: amount(node, 'memory'),
      cpuLimit: cpuLimit(node),
      ...imagesOf(site, image, 'image'),
      probes: probesAt(node, site, { health: 'healthcheck' }),
      // https://registry.terraform.io/providers/kreuzwerker/docker/latest/docs/resources/container#restart-1
      restartPolicy: text(node, 'restart', { fallback: 'no' }) as Value<string>,
      restartMaximum: integer(node, 'max_retry_count', { fallback: 0 }),
      logsBounded: logsBounded(node),
    };
    return [owner, fact(container, site, values)];
  },
};

/** The image; where it is that of a `docker_image`, the name which that one pulls. */
function imageNode({ node }: Resource): Node | undefined {
  const image = settingAt(node, 'image');
  const { resource, path = [] } = referenceOf(image) ?? {};
  if (isUnset(image) || resource?.type !== 'docker_image' || !/^(image_id|latest|repo_digest|id)$/.test(path.join('.'))) return image;
  const pulled = settingAt(resource.node, 'name');
  return isUnset(pulled) ? image : withStep(pulled, { span: image.span, note: `used as ${resource.site.address}.${path.join('.')}` });
}
