import type { EmbeddedAdapter } from '../format.ts';
/**
 * Adapts a Kubernetes object that stands inside another format: the definition of an Ansible task, a
 * `kubernetes_manifest` or `kubernetes_deployment` of Terraform. The node has the keys of the Kubernetes API, whatever
 * `place.spelling` says; that only tells how messages should spell them. A resource of a provider that spells them its
 * own way is what users know the object by, so its address stands for that of the object.
 */
export declare const embedded: EmbeddedAdapter;
