import { entriesOf, get } from '../../tree/node.ts';
import { remark } from './object.ts';
import type { Scope } from './setting.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/**
 * The fields that the API knows. A field outside of them is refused by the API server or, where validation is off,
 * dropped without a word, so the setting that it was meant to be does not hold.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/
 */
const fields = {
  pod: words(`
    activeDeadlineSeconds affinity automountServiceAccountToken containers dnsConfig dnsPolicy enableServiceLinks
    ephemeralContainers hostAliases hostIPC hostNetwork hostPID hostUsers hostname hostnameOverride imagePullSecrets
    initContainers nodeName nodeSelector os overhead preemptionPolicy priority priorityClassName readinessGates
    resourceClaims resources restartPolicy runtimeClassName schedulerName schedulingGates schedulingGroup
    securityContext serviceAccount serviceAccountName setHostnameAsFQDN shareProcessNamespace subdomain
    terminationGracePeriodSeconds tolerations topologySpreadConstraints volumes workloadRef
    containerConcurrency idleTimeoutSeconds responseStartTimeoutSeconds timeoutSeconds`),
  podSecurityContext: words(`
    appArmorProfile fsGroup fsGroupChangePolicy runAsGroup runAsNonRoot runAsUser seLinuxChangePolicy seLinuxOptions
    seccompProfile supplementalGroups supplementalGroupsPolicy sysctls windowsOptions`),
  container: words(`
    args command env envFrom image imagePullPolicy lifecycle livenessProbe name ports readinessProbe resizePolicy
    resources restartPolicy restartPolicyRules securityContext startupProbe stdin stdinOnce targetContainerName
    terminationMessagePath terminationMessagePolicy tty volumeDevices volumeMounts workingDir`),
  containerSecurityContext: words(`
    allowPrivilegeEscalation appArmorProfile capabilities privileged procMount readOnlyRootFilesystem runAsGroup
    runAsNonRoot runAsUser seLinuxOptions seccompProfile windowsOptions`),
} as const;

/** Says which fields of a pod or container, and of its security context, the API does not know. */
export function remarkUnknownFields(scope: Scope, what: 'pod' | 'container'): void {
  // A provider of HashiCorp checks its own names, and has some that the API has not.
  if (scope.object.place.spelling === 'snake') return;
  remarkIn(scope, [], what);
  remarkIn(scope, ['securityContext'], `${what}SecurityContext`);
}

function remarkIn({ object, node }: Scope, path: readonly string[], kind: keyof typeof fields): void {
  const known: ReadonlySet<string> = fields[kind];
  const map = get(node, ...path);
  const owner = path.length > 0 ? path.join('.') : homes[kind];
  if (path.length > 0 && map && map.kind !== 'map' && map.kind !== 'unknown' && !(map.kind === 'scalar' && map.value === null)) {
    remark(object, 'schema-violation', `${owner} is a ${map.kind}, not a mapping; the API server refuses it`, map.span, true);
  }
  for (const { key, keySpan } of entriesOf(map)) {
    if (known.has(key)) continue;
    const meant = [...known].find((name) => name.toLowerCase() === key.toLowerCase());
    const home = Object.entries(fields).find(([, names]) => names.has(key))?.[0];
    const hint = meant ? `; did you mean ${meant}?` : home ? `; it belongs to ${homes[home as keyof typeof homes]}` : '';
    remark(object, 'surprising-value', `${owner} has no field ${key}, so it does nothing${hint}`, keySpan, false);
  }
}

const homes: Readonly<Record<keyof typeof fields, string>> = {
  pod: 'the spec of the pod',
  podSecurityContext: 'the securityContext of the pod',
  container: 'the container',
  containerSecurityContext: 'the securityContext of a container',
};
