import { type Node } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
import { type BuildArguments } from './arguments.ts';
import { type Expanded, type Variable } from './expand.ts';
import type { Instruction } from './instruction.ts';
import type { Environment, Stage } from './stage.ts';
/** What the instructions of a stage start from. */
export interface Beginning {
    readonly escapeChar: string;
    readonly given: BuildArguments;
    readonly globals: ReadonlyMap<string, Variable>;
    readonly environment: Iterable<readonly [string, Environment]>;
    readonly onBuild: Stage['onBuild'];
    /** Does the base set no variables at all? */
    readonly isScratch: boolean;
    readonly isStage: (name: string) => boolean;
}
type Body = Pick<Stage, 'copiedImages' | 'user' | 'healthCheck' | 'environment' | 'onBuild'>;
/** What the instructions after a FROM make of a stage. */
export declare function readBody(instructions: readonly Instruction[], beginning: Beginning): Body;
/** A word of an instruction with its variables put in. */
export declare function nodeOf(expanded: Expanded, place: Span): Node;
export {};
