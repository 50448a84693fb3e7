import { type Node } from '../../tree/node.ts';
import type { Hosts } from './hosts.ts';
import type { Run } from './place.ts';
import { Scope } from './scope.ts';
import type { Walker } from './walk.ts';
/** Plays of a playbook, in order, and those of the playbooks that it imports. */
export declare function playbook(path: string, walker: Walker, hosts: Hosts, outer?: Scope, way?: readonly string[]): Promise<void>;
export declare const newRun: () => Run;
/** Playbooks that another one imports. */
export declare const importsOf: (path: string, tree: Node | undefined) => readonly string[];
