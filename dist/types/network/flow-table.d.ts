import type { Effective } from './effective.ts';
/** One row of an effective matrix: who reaches whom, on which ports. */
export interface FlowRow {
    readonly from: string;
    readonly to: string;
    /** `tcp/443`, `udp/53`, `any`. */
    readonly ports: readonly string[];
    /** Set where the row depends on something that the code leaves open. */
    readonly isOpen?: true;
}
/** What a firewall lets through in one direction, as few rows as are easily found. @param own - what its own end is called */
export declare function flowRows(effective: Effective, own: string): readonly FlowRow[];
/** Columns in line, for a terminal. Empty for no rows. */
export declare function flowsAsText(rows: readonly FlowRow[]): string;
export declare function flowsAsMarkdown(rows: readonly FlowRow[]): string;
/** A `flows` list that could stand in a configuration. */
export declare const flowsAsJson: (rows: readonly FlowRow[]) => string;
