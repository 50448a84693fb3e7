import type { Adapters } from '../adapter.ts';
/**
 * Terraform removes the rule that lets everything out from a group that it creates, and all rules from a default group that it
 * adopts: what no rule lets out stays in.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/default_security_group
 */
export declare const awsSecurityGroups: Adapters;
