import { type Axis } from './axis.ts';
import { type Interval } from './interval.ts';
import { type PacketSet } from './packet-set.ts';
/** Packets with a point in some intervals on each axis that is named; other axes do not matter. */
export type Box = readonly {
    readonly axis: Axis;
    readonly intervals: readonly Interval[];
}[];
/**
 * Few, large boxes that make up a set. They may overlap: `port 22 from anywhere` and `any port from 10.0.0.0/8` reads
 * better than the same cut into disjoint parts.
 *
 * @param least - every packet of it is in some box
 * @param most - no packet outside of it is in any; the packets between the two may be taken in for simpler boxes
 * @see S. Minato, Fast generation of irredundant sum-of-products forms from binary decision diagrams (1992): the same, on bits
 */
export declare function cover(least: PacketSet, most?: PacketSet): readonly Box[];
export declare const packetsIn: (box: Box) => PacketSet;
