import type { NamedSet } from '../named-set.ts';
/**
 * A service tag of Azure, case ignored: one of the three above, a service (`Storage`, `Sql`), or a service in a region
 * (`Storage.WestEurope`). The addresses of a service are some of Azure's public ones, which belong to `Internet`.
 *
 * @returns `undefined` for a text that cannot be a tag
 * @see https://learn.microsoft.com/azure/virtual-network/service-tags-overview#available-service-tags
 * @see https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
export declare function azureServiceTag(text: string): NamedSet | undefined;
/** The members of an application security group: interfaces in the virtual network. */
export declare const applicationSecurityGroup: (name: string) => NamedSet;
export declare const virtualNetworkTag: NamedSet;
export declare const internetTag: NamedSet;
export declare const loadBalancerTag: NamedSet;
