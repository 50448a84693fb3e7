import { type Container, container } from '../../facts/container.ts';
import { fact, type Site } from '../../facts/declare.ts';
import { known, unknown, type Value } from '../../facts/value.ts';
import type { Workload } from '../../facts/workload.ts';
import { get, type Node, stringOf } from '../../tree/node.ts';
import { imageOf } from './images.ts';
import type { LimitRange } from './limit-range.ts';
import { mountsOf } from './mounts.ts';
import { lineOf } from './object.ts';
import type { Pod } from './pod.ts';
import { hostNamespaces, sysctls } from './pod-settings.ts';
import { hostPorts } from './ports.ts';
import { probesOf } from './probes.ts';
import { resourcesOf } from './resources.ts';
import { linuxSecurity, windowsSecurity } from './security-context.ts';
import type { Scope } from './setting.ts';
import { remarkUnknownFields } from './unknown-fields.ts';
import type { Volume } from './volume.ts';

/** A pod with all that its containers need to know of it. */
export interface ContainerHost {
  readonly pod: Pod;
  readonly workload: Workload;
  readonly volumes: ReadonlyMap<string, Volume>;
  readonly limitRanges: readonly LimitRange[];
}

export type ContainerList = 'containers' | 'initContainers' | 'ephemeralContainers';

const nouns: Readonly<Record<ContainerList, string>> = {
  containers: 'container',
  initContainers: 'init container',
  ephemeralContainers: 'ephemeral container',
};

/** One container of a pod, with what it inherits. */
export function containerFact(node: Node, list: ContainerList, host: ContainerHost): Container {
  const { pod, workload, volumes, limitRanges } = host;
  const { object } = pod.scope;
  const name = stringOf(get(node, 'name'));
  const site: Site = {
    ...workload.site,
    address: `${object.address} › ${nouns[list]} ${name ?? '?'}`,
    header: (node.kind === 'map' ? node.header : undefined) ?? lineOf(node, 'name') ?? firstLine(node),
    block: node.span,
  };
  const scope: Scope = { object, node };
  remarkUnknownFields(scope, 'container');
  const role = roleOf(list, node);
  const runsOn = role === 'main' || role === 'sidecar';
  const values: Container['values'] = {
    ...(name === undefined ? {} : { name: known(name) }),
    role: known<string>(role),
    workload: known(workload),
    ...imageOf(scope, site, name),
    mounts: mountsOf(scope, pod, volumes, site),
    ...(role === 'ephemeral' ? {} : { ...resourcesOf(scope, pod, limitRanges), hostPorts: hostPorts(scope, pod, site) }),
    ...(runsOn && !pod.template.finite ? { probes: probesOf(scope, site) } : {}),
    ...(pod.os === 'windows' ? windowsSecurity(scope, pod) : onLinux(pod, linuxValues(scope, pod, site, name))),
  };
  return fact(container, site, values);
}

const linuxValues = (scope: Scope, pod: Pod, site: Site, name: string | undefined): Partial<Container['values']> => ({
  ...linuxSecurity(scope, pod, site, name),
  hostNamespaces: hostNamespaces(pod, site),
  sysctls: sysctls(pod, site),
});

/** Where the system is open, so is whether the pod has any of this. */
function onLinux({ os }: Pod, values: Partial<Container['values']>): Partial<Container['values']> {
  if (typeof os === 'string') return values;
  const open: Value<never> = unknown(os.unknown);
  return Object.fromEntries(Object.keys(values).map((field) => [field, open]));
}

/**
 * An init container that restarts for good runs beside the others.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/
 */
function roleOf(list: ContainerList, node: Node): 'main' | 'init' | 'sidecar' | 'ephemeral' {
  if (list === 'containers') return 'main';
  if (list === 'ephemeralContainers') return 'ephemeral';
  return stringOf(get(node, 'restartPolicy')) === 'Always' ? 'sidecar' : 'init';
}

function firstLine({ span }: Node) {
  const end = span.source.text.slice(span.start, span.end).search(/\r?\n/);
  return end === -1 ? span : { ...span, end: span.start + end };
}
