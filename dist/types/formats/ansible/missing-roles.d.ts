import type { Node } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
/** Roles that are named but come from elsewhere, each told once, by the file that names it first. */
export declare class MissingRoles {
    #private;
    add(name: string, node: Node, file: string): void;
    /** One notice per file; nothing is lost, as what these roles do does not stand in the tree. */
    notices(): readonly Notice[];
}
