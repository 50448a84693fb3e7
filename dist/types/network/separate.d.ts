import { type Diagram, type Split } from './diagram.ts';
import { type PacketSet } from './packet-set.ts';
/**
 * The packets of each value of a diagram, in one pass over its parts.
 *
 * @returns one set per value that occurs; the sets are disjoint and together hold every packet
 */
export declare function separate<T>(diagram: Diagram<T>): ReadonlyMap<T, PacketSet>;
/** The values that occur in a diagram, and what is missing to tell which. */
export interface Contents<T> {
    readonly values: ReadonlySet<T>;
    readonly missing: ReadonlySet<string>;
}
/** Every value of a diagram, with the reasons of the undecided sets that it depends on. */
export declare function contentsOf<T>(diagram: Diagram<T>, missingOn: (part: Split<T>) => string | undefined): Contents<T>;
/** Gives each distinct content of a diagram's lower parts a number, and makes a diagram of those numbers. */
export declare class Numbering<T> {
    #private;
    readonly contents: T[];
    leafFor(key: string, content: () => T): Diagram<number>;
}
