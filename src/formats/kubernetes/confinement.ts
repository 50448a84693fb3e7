import { absent, fromNode, type Value } from '../../facts/value.ts';
import { isUnset, stringOf } from '../../tree/node.ts';
import { remark } from './object.ts';
import type { Pod } from './pod.ts';
import { type Scope, text } from './setting.ts';

/**
 * The seccomp profile that a pod or container asks for. Without one the kubelet applies none, unless it was started
 * with `--seccomp-default`, of which the manifests know nothing.
 *
 * @see https://kubernetes.io/docs/tutorials/security/seccomp/
 */
export const seccompProfile = (scope: Scope): Value<string> => text(scope, ['securityContext', 'seccompProfile', 'type']);

/** @see https://kubernetes.io/docs/tutorials/security/apparmor/ */
export const appArmorProfile = (scope: Scope): Value<string> => text(scope, ['securityContext', 'appArmorProfile', 'type']);

/** The annotation that came before the field; the API server still copies it into the field. */
export function appArmorAnnotation(pod: Pod, container: string | undefined): Value<string> {
  const node = container === undefined ? undefined : pod.annotation(`container.apparmor.security.beta.kubernetes.io/${container}`);
  if (isUnset(node)) return absent();
  const convert = (profile: string | undefined): string | undefined => {
    if (profile === 'runtime/default') return 'RuntimeDefault';
    if (profile === 'unconfined') return 'Unconfined';
    return profile?.startsWith('localhost/') ? 'Localhost' : undefined;
  };
  return fromNode(node, (value) => convert(stringOf(value)), { origin: { setting: 'container.apparmor.security.beta.kubernetes.io' } });
}

/**
 * Says which annotations no longer do anything: a pod that relies on them runs without a filter.
 *
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/#seccomp-security-alpha-kubernetes-io-pod
 */
export function remarkSeccompAnnotations(pod: Pod): void {
  for (const { key, keySpan } of pod.annotations) {
    if (!/^(container\.)?seccomp\.security\.alpha\.kubernetes\.io\//.test(key)) continue;
    const advice = 'has had no effect since Kubernetes 1.27; set securityContext.seccompProfile';
    remark(pod.scope.object, 'surprising-value', `the annotation ${key} ${advice}`, keySpan, false);
  }
}
