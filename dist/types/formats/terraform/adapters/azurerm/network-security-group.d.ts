import type { Adapters } from '../adapter.ts';
/**
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/network_security_group
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/network_security_rule
 */
export declare const azureSecurityGroups: Adapters;
