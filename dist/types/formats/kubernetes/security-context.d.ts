import { type Container } from '../../facts/container.ts';
import { type Site } from '../../facts/declare.ts';
import type { Pod } from './pod.ts';
import { type Scope } from './setting.ts';
type Values = Partial<Container['values']>;
/**
 * What a Linux container may do, from its own security context and that of its pod, where the container's wins.
 * Defaults are those of the API: nothing is restricted unless somebody says so.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#security-context-1
 */
export declare function linuxSecurity(scope: Scope, pod: Pod, site: Site, name: string | undefined): Values;
/**
 * What Windows containers have of all this: who they run as, and whether they run on the host itself.
 *
 * @see https://kubernetes.io/docs/concepts/windows/intro/#compatibility-v1-pod-spec-containers-securitycontext
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/
 */
export declare function windowsSecurity(scope: Scope, pod: Pod): Values;
export {};
