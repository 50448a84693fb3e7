import { type Node } from '../../tree/node.ts';
import { type Scope, type Variable } from './expand.ts';
import type { Instruction } from './instruction.ts';
/** Values that are given to the build, by name. */
export type BuildArguments = ReadonlyMap<string, Node>;
/** Why a variable has no value that the file would tell. */
export declare const missingArgument: (name: string, otherwise: string) => string;
/**
 * The arguments that an ARG instruction declares: what is given to the build, else the default, else that of the
 * argument of the same name before the first FROM.
 *
 * @see https://docs.docker.com/reference/dockerfile/#arg
 */
export declare function declaredBy(instruction: Instruction, given: BuildArguments, globals: ReadonlyMap<string, Variable>, scope: Scope): ReadonlyMap<string, Variable>;
