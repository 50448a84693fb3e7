import type { Inputs } from '../formats/format.ts';
/** One set of inputs under which everything is judged: tfvars and workspace, Helm values, Compose files. */
export interface Environment {
    readonly name: string;
    readonly inputs: Inputs;
}
/**
 * Environments from what the user says of each, on top of what holds for all.
 *
 * @param all - inputs of every environment; lists of an environment come after those of all
 */
export declare const environmentsOf: (all: Inputs, each: readonly {
    readonly name: string;
    readonly inputs: Partial<Inputs>;
}[]) => readonly Environment[];
