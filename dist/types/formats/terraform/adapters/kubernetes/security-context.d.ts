import { type MapNode } from '../../../../tree/node.ts';
/** The places of pod specs in the objects that hold them. */
export declare const podSpecs: readonly (readonly string[])[];
/**
 * What the provider adds by itself: a container with a `security_context` that leaves `run_as_non_root` out is sent
 * with `runAsNonRoot: false`, which wins over what its pod says. (A `security_context` without anything in it is sent
 * empty.)
 *
 * @see https://github.com/hashicorp/terraform-provider-kubernetes/blob/main/kubernetes/structures_container.go
 * (expandContainerSecurityContext)
 */
export declare function withProviderSecurityContexts(object: MapNode): MapNode;
