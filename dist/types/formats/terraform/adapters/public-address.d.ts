import { type Value } from '../../../facts/value.ts';
import { type Node } from '../../../tree/node.ts';
import type { Resource } from '../module/resource.ts';
import type { Adapters } from './adapter.ts';
/** How one type of resource comes to a public address. */
export interface AddressRow {
    /** What gets it, in a word or two. */
    readonly holder: string;
    /** Blocks of which each gets one, or not; the resource itself when left out. */
    readonly each?: string;
    readonly assigned: Assigned;
}
/** Does this block get one? Nothing where it has no say in it. */
export type Assigned = (block: Node, resource: Resource) => Value<boolean> | undefined;
/**
 * Adapters from a table of resource types. Addresses of load balancers, NAT gateways, bastions and firewalls are none
 * of a machine, and so in no table.
 */
export declare const publicAddresses: (rows: Readonly<Record<string, AddressRow>>) => Adapters;
/** A boolean attribute; `otherwise` is the provider's default. */
export declare const byFlag: (path: string, otherwise: boolean) => Assigned;
/** The id of an address, which is set or not; one that is known only after apply is set. */
export declare const bySetting: (path: string) => Assigned;
/** A block that asks for an address by being there, empty or not. */
export declare const byBlock: (path: string) => Assigned;
/** The first that says yes; else the first that does not know. */
export declare const byAny: (...ways: readonly Assigned[]) => Assigned;
