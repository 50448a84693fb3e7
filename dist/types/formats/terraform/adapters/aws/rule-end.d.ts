import { type Addresses } from '../../../../network/index.ts';
import { type Node } from '../../../../tree/node.ts';
import type { ProjectResources } from '../../module/project-resources.ts';
import { type Part } from '../firewall/part.ts';
/** The settings that name the far end of a rule: blocks of addresses, security groups, prefix lists, the group itself. */
export interface EndSettings {
    readonly blocks: readonly string[];
    readonly groups: readonly string[];
    readonly prefixLists: readonly string[];
    readonly self?: string;
}
/** The far end of a rule of a security group. @param group - the name of the group itself */
export declare function ruleEnd(node: Node, settings: EndSettings, group: string, project: ProjectResources): Part<Addresses>;
/** What people know a referred thing by: its address in the code, an id, or the words that stand there. */
export declare const nameOf: (node: Node) => string;
