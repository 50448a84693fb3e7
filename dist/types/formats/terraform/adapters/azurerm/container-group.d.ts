import type { Adapters } from '../adapter.ts';
import type { Assigned } from '../public-address.ts';
/**
 * Container groups of Azure Container Instances. They have no say in users, capabilities and the root filesystem.
 *
 * @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/container_group
 */
export declare const azureContainerGroups: Adapters;
/** `ip_address_type` is Public, Private or None, and Public by default (provider's page, above). */
export declare const containerGroupAddress: Assigned;
