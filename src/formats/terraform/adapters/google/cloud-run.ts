import { container, type Mount, mount } from '../../../../facts/container.ts';
import { element, fact, type Site } from '../../../../facts/declare.ts';
import { absent, known, type Value } from '../../../../facts/value.ts';
import { workload } from '../../../../facts/workload.ts';
import { type Node, stringOf } from '../../../../tree/node.ts';
import { headerOf } from '../../module/blocks.ts';
import type { Adapter, Adapters } from '../adapter.ts';
import { imagesOf } from '../images.ts';
import { probesAt } from '../probe.ts';
import { subjectsAt } from '../repeated.ts';
import { blocksAt, flag, settingAt, text } from '../setting.ts';

/**
 * A service or job of Cloud Run, which runs every container in a sandbox of its own: users, capabilities and
 * privileges are not the configuration's business. Without limits a container gets 512 MiB and one processor.
 *
 * @see https://cloud.google.com/run/docs/configuring/services/memory-limits
 * @see https://cloud.google.com/run/docs/configuring/services/cpu
 */
const cloudRunAt =
  (template: string, containers: string, serves: boolean): Adapter =>
  (resource, context) => {
    const { node, site, type } = resource;
    const owner = fact(workload, site, { name: text(node, 'name'), kind: known(type), os: known('linux') });
    const blocks = subjectsAt(resource, `${template}.${containers}`, context);
    return [
      owner,
      ...blocks.map((block) => {
        const name = stringOf(settingAt(block, 'name'));
        const address =
          blocks.length === 1 && name === undefined ? `${site.address} › container` : `${site.address} › container ${name ?? '?'}`;
        const place: Site = { ...site, address, header: headerOf(block), block: block.span };
        return fact(container, place, {
          ...(name === undefined ? {} : { name: known(name) }),
          role: known('main'),
          workload: known(owner),
          ...imagesOf(place, settingAt(block, 'image'), 'image'),
          mounts: mountsOf(block, place),
          memoryLimit: text(block, 'resources.limits.memory', { fallback: '512Mi' }),
          cpuLimit: text(block, 'resources.limits.cpu', { fallback: '1' }),
          ...(serves ? { probes: probesAt(block, place, { liveness: 'liveness_probe' }) } : {}),
        });
      }),
    ];
  };

/** @see https://registry.terraform.io/providers/hashicorp/google/latest/docs (each resource under its name) */
export const cloudRun: Adapters = {
  google_cloud_run_service: cloudRunAt('template.spec', 'containers', true),
  google_cloud_run_v2_service: cloudRunAt('template', 'containers', true),
  google_cloud_run_v2_job: cloudRunAt('template.template', 'containers', false),
  google_cloud_run_v2_worker_pool: cloudRunAt('template', 'containers', false),
};

function mountsOf(block: Node, site: Site): Value<readonly Mount[]> {
  const { items, rest } = blocksAt(block, 'volume_mounts');
  const mounts = items.map((one) =>
    element(mount, site, one.span, {
      kind: known('volume'),
      source: text(one, 'name'),
      target: text(one, 'mount_path'),
      readOnly: flag(one, 'read_only', { fallback: false }),
      sharedWith: absent(),
    }),
  );
  return known(mounts, rest === undefined ? {} : { rest });
}
