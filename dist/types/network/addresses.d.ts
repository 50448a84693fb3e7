import { type AddressInterval } from './address.ts';
import type { NamedSet } from './named-set.ts';
/** Addresses on one side of a rule. */
export interface Addresses {
    readonly intervals: readonly AddressInterval[];
    readonly named: readonly NamedSet[];
    /** Why there may be others; absent where the code shows them all. */
    readonly missing?: string;
}
export declare const anyAddress: Addresses;
export declare const noAddress: Addresses;
export declare const unknownAddresses: (missing: string) => Addresses;
export declare const namedAddresses: (...named: readonly NamedSet[]) => Addresses;
/**
 * Reads one source or destination.
 *
 * @param nameOf - what the platform makes of a text that is no address; a name that it does not know either leaves the
 * addresses open
 */
export declare function parseAddresses(text: string, nameOf?: (text: string) => NamedSet | undefined): Addresses;
/** The addresses of several settings together. */
export declare function joinAddresses(...all: readonly Addresses[]): Addresses;
/** The addresses of one without those of the other; open where the other is not known, and its named sets are ignored. */
export declare function exceptAddresses(all: Addresses, holes: Addresses): Addresses;
