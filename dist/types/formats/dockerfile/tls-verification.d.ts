import type { Verification } from '../../facts/verification.ts';
import type { Source } from '../../tree/source.ts';
/** What the commands and variables of a build say of verification. `ENV NAME value` is taken as `NAME=value`. */
export declare function verificationsOf(source: Source): readonly Verification[];
