import { type Value } from '../../facts/value.ts';
import type { Pod } from './pod.ts';
import { type Scope } from './setting.ts';
/**
 * The seccomp profile that a pod or container asks for. Without one the kubelet applies none, unless it was started
 * with `--seccomp-default`, of which the manifests know nothing.
 *
 * @see https://kubernetes.io/docs/tutorials/security/seccomp/
 */
export declare const seccompProfile: (scope: Scope) => Value<string>;
/** @see https://kubernetes.io/docs/tutorials/security/apparmor/ */
export declare const appArmorProfile: (scope: Scope) => Value<string>;
/** The annotation that came before the field; the API server still copies it into the field. */
export declare function appArmorAnnotation(pod: Pod, container: string | undefined): Value<string>;
/**
 * Says which annotations no longer do anything: a pod that relies on them runs without a filter.
 *
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/#seccomp-security-alpha-kubernetes-io-pod
 */
export declare function remarkSeccompAnnotations(pod: Pod): void;
