import type { Site } from '../../facts/declare.ts';
import type { Secret } from '../../facts/secret.ts';
import { type Node } from '../../tree/node.ts';
/** The credentials of plays: in their variables, those of their roles, and their tasks. */
export declare const playSecrets: (plays: Node, file: Site) => readonly Secret[];
export declare const taskSecrets: (tasks: Node | undefined, file: Site) => readonly Secret[];
