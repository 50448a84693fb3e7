import { type Container, type Mount, mount } from '../../facts/container.ts';
import { fact } from '../../facts/declare.ts';
import { known } from '../../facts/value.ts';
import type { WorkloadFacts } from './workload.ts';

/**
 * Tells mounts of the same claim by several workloads about each other. Containers of one pod share their volumes by
 * design, so only what leads from one workload to another counts.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes
 */
export function withSharedClaims(workloads: readonly WorkloadFacts[]): readonly WorkloadFacts[] {
  const users = new Map<string, Set<string>>();
  for (const one of workloads) {
    for (const container of one.containers) {
      for (const each of mountsOf(container)) {
        const key = writes(each) ? claimKey(one, each) : undefined;
        if (key !== undefined) users.set(key, (users.get(key) ?? new Set()).add(one.object.address));
      }
    }
  }
  return workloads.map((one) => ({ ...one, containers: one.containers.map((container) => marked(container, one, users)) }));
}

const mountsOf = ({ values: { mounts } }: Container): readonly Mount[] => (mounts?.state === 'known' ? mounts.value : []);

const writes = ({ values: { readOnly } }: Mount): boolean => readOnly?.state === 'known' && !readOnly.value;

function claimKey({ object, host }: WorkloadFacts, { values: { source } }: Mount): string | undefined {
  const claim = source?.state === 'known' ? [...host.volumes.values()].find((volume) => volume.claim === source.value)?.claim : undefined;
  return claim === undefined ? undefined : `${object.namespace ?? ''}/${claim}`;
}

function marked(container: Container, one: WorkloadFacts, users: ReadonlyMap<string, ReadonlySet<string>>): Container {
  const { mounts } = container.values;
  if (mounts?.state !== 'known') return container;
  const value = mounts.value.map((each) => {
    const key = claimKey(one, each);
    const others = [...(users.get(key ?? '') ?? [])].filter((address) => address !== one.object.address);
    return others.length === 0 ? each : fact(mount, each.site, { ...each.values, sharedWith: known(others.join(' and ')) });
  });
  return fact(container.declaration, container.site, { ...container.values, mounts: { ...mounts, value } }) as Container;
}
