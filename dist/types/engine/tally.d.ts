import type { CompiledPolicy } from '../policy/compile.ts';
import type { Verdict } from '../policy/judge.ts';
import type { Counts, RunResult } from './result.ts';
interface Tallied extends Pick<RunResult, 'findings' | 'open' | 'allVerdicts'> {
    /** What passed and what stayed open; findings are counted when they have been sifted. */
    readonly counts: ReadonlyMap<string, Omit<Counts, 'fail'>>;
}
/**
 * Gathers verdicts as they come. A large tree has millions that pass: those leave nothing but a count.
 *
 * @param options.keep - keep a record of each verdict too
 * @param options.readdress - what to call a subject by in its fingerprint
 * @param options.environments - the names of all under which verdicts are made; none where there is but one
 */
export declare function tally(policies: readonly CompiledPolicy[], options: {
    keep: boolean;
    readdress?: ((address: string) => string) | undefined;
    environments?: readonly string[];
}): {
    add(verdict: Verdict, environment?: string): void;
    done(): Tallied;
};
export {};
