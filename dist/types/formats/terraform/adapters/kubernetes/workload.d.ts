import type { Adapters } from '../adapter.ts';
/** @see https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs */
export declare const kubernetesWorkloads: Adapters;
