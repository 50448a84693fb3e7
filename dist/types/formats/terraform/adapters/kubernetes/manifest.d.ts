import { type Adapters } from '../adapter.ts';
/**
 * @see https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs/resources/manifest
 * @see https://registry.terraform.io/providers/gavinbunney/kubectl/latest/docs/resources/kubectl_manifest
 */
export declare const kubernetesManifests: Adapters;
