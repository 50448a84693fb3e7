import type { Fact } from '../facts/declare.ts';
import type { RunResult } from './result.ts';
/** The result without the value of any credential: what reporters do not get, they cannot print. */
export declare function conceal(result: RunResult, facts: readonly Fact[]): RunResult;
