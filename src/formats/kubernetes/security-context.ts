import { type Capability, type Container, capability } from '../../facts/container.ts';
import { element, type Site } from '../../facts/declare.ts';
import { parseImageReference } from '../../facts/image.ts';
import { knownUser } from '../../facts/known-images.ts';
import { defaultOf, firstSet, fromNode, mapValue, type Value } from '../../facts/value.ts';
import { get, type Node, stringOf } from '../../tree/node.ts';
import { appArmorAnnotation, appArmorProfile, seccompProfile } from './confinement.ts';
import { spelled } from './object.ts';
import type { Pod } from './pod.ts';
import { flag, integer, listOf, type Scope, text } from './setting.ts';

type Values = Partial<Container['values']>;

/**
 * What a Linux container may do, from its own security context and that of its pod, where the container's wins.
 * Defaults are those of the API: nothing is restricted unless somebody says so.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#security-context-1
 */
export function linuxSecurity(scope: Scope, pod: Pod, site: Site, name: string | undefined): Values {
  const at = (key: string): readonly string[] => ['securityContext', key];
  const privileged = flag(scope, at('privileged'), defaultOf(false));
  const addedCapabilities = capabilities(scope, 'add', site);
  return {
    user: userOf(scope, pod),
    runAsNonRoot: firstSet(flag(scope, at('runAsNonRoot'), defaultOf(false)), flag(pod.scope, at('runAsNonRoot'), defaultOf(false))),
    privileged,
    allowPrivilegeEscalation: escalation(scope, privileged, addedCapabilities),
    readOnlyRootFilesystem: flag(scope, at('readOnlyRootFilesystem'), defaultOf(false)),
    droppedCapabilities: capabilities(scope, 'drop', site),
    addedCapabilities,
    seccompProfile: firstSet(seccompProfile(scope), seccompProfile(pod.scope)),
    appArmorProfile: firstSet(appArmorProfile(scope), appArmorProfile(pod.scope), appArmorAnnotation(pod, name)),
    seLinuxType: seLinuxType(scope, pod),
    procMount: text(scope, at('procMount'), defaultOf('Default')),
  };
}

/**
 * What Windows containers have of all this: who they run as, and whether they run on the host itself.
 *
 * @see https://kubernetes.io/docs/concepts/windows/intro/#compatibility-v1-pod-spec-containers-securitycontext
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/
 */
export function windowsSecurity(scope: Scope, pod: Pod): Values {
  const options = (key: string): readonly string[] => ['securityContext', 'windowsOptions', key];
  const nonRoot = ['securityContext', 'runAsNonRoot'];
  const hostProcess = firstSet(
    flag(scope, options('hostProcess'), defaultOf(false)),
    flag(pod.scope, options('hostProcess'), defaultOf(false)),
  );
  // A change of `hostProcess` needs others beside it; nobody can tell here which.
  const { edit: _, ...privileged } = hostProcess;
  return {
    user: firstSet(text(scope, options('runAsUserName')), text(pod.scope, options('runAsUserName'))),
    runAsNonRoot: firstSet(flag(scope, nonRoot, defaultOf(false)), flag(pod.scope, nonRoot, defaultOf(false))),
    privileged,
  };
}

/** The container's own user, else the pod's, else that of an image that is known to have one. */
function userOf(scope: Scope, pod: Pod): Value<string> {
  const path = ['securityContext', 'runAsUser'];
  const image = parseImageReference(stringOf(get(scope.node, 'image')) ?? '');
  const inImage = image && knownUser(image);
  return firstSet(
    mapValue(integer(scope, path), String),
    mapValue(integer(pod.scope, path), String),
    ...(inImage === undefined ? [] : [defaultOf(inImage)]),
  );
}

/**
 * Always on for a privileged container and one with SYS_ADMIN: the API server refuses to switch it off there.
 *
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
 */
function escalation(scope: Scope, privileged: Value<boolean>, added: Value<readonly Capability[]>): Value<boolean> {
  const own = flag(scope, ['securityContext', 'allowPrivilegeEscalation'], defaultOf(true));
  const holdsAdmin =
    added?.state === 'known' && added.value.some(({ values }) => values.name?.state === 'known' && values.name.value === 'SYS_ADMIN');
  const forced = holdsAdmin || (privileged.state === 'known' && privileged.value);
  if (!forced || own.state !== 'known') return own;
  const { edit: _, ...rest } = own;
  return { ...rest, state: 'known', value: true };
}

function capabilities(scope: Scope, which: 'add' | 'drop', site: Site): Value<readonly Capability[]> {
  const path = ['securityContext', 'capabilities', which];
  const setting = spelled(scope.object.place, path.join('.'));
  return listOf(
    scope,
    path,
    (item: Node) => element(capability, site, item.span, { name: fromNode(item, capabilityName, { origin: { setting } }) }),
    defaultOf([]),
  );
}

/** Runtimes take `ALL` in any case, and names with or without `CAP_`; `CAP_ALL` is no name that they know. */
function capabilityName(node: Node): string | undefined {
  const name = stringOf(node)?.toUpperCase();
  return name === 'CAP_ALL' ? name : name?.replace(/^CAP_/, '');
}

function seLinuxType(scope: Scope, pod: Pod): Value<string> {
  const path = ['securityContext', 'seLinuxOptions', 'type'];
  // Without a type the runtime labels the process `container_t`, where the node has SELinux at all.
  return firstSet(text(scope, path), text(pod.scope, path), defaultOf('container_t'));
}
