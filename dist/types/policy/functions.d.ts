import type { Environment } from '@marcbachmann/cel-js';
/** One domain function of the expression language. `docs/policies.md` is generated from this table. */
export interface DomainFunction {
    readonly signature: string;
    readonly doc: string;
    readonly call: (...values: never[]) => unknown;
}
export declare const domainFunctions: readonly DomainFunction[];
export declare function registerFunctions(environment: Environment): void;
