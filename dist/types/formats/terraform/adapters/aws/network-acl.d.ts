import type { Adapters } from '../adapter.ts';
/**
 * A network ACL that Terraform creates, or a default one that it adopts, has the rules of the code only.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_network_acl
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/network_acl_rule
 */
export declare const awsNetworkAcls: Adapters;
