import { type Value } from '../../../../facts/value.ts';
import type { Step } from '../../../../tree/span.ts';
/** Does a firewall cover a thing: yes, no with the place that shows it, or what is missing to tell. */
export type Coverage = {
    readonly covered: true;
} | {
    readonly covered: false;
    readonly because: readonly Step[];
} | {
    readonly covered: undefined;
    readonly missing: string;
};
export declare const covered: Coverage;
export declare const uncovered: (...because: readonly Step[]) => Coverage;
export declare const unknownCoverage: (missing: string) => Coverage;
/** Every one has to be covered. */
export declare function allCovered(all: readonly Coverage[]): Coverage;
/** It is enough that one covers it. */
export declare function anyCovered(all: readonly Coverage[]): Coverage;
export declare function coverageField(coverage: Coverage): Value<boolean>;
