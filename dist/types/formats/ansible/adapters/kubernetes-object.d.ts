import type { Fact } from '../../../facts/declare.ts';
import type { Invocation } from './invocation.ts';
/**
 * The objects that a task gives to the API of Kubernetes in its own words. Files (`src`) are judged where they stand,
 * and templates of files (`template`) are filled in only when the play runs.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/kubernetes/core/k8s_module.html
 */
export declare function kubernetesObject(invocation: Invocation): Promise<readonly Fact[]>;
