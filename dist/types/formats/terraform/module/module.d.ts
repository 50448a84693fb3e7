import type { Node } from '../../../tree/node.ts';
import type { Source } from '../../../tree/source.ts';
import { type AttributeDefinition, type Block, type Body } from '../syntax/body.ts';
/** A folder of Terraform files, as Terraform sees it: one body of definitions. */
export interface Module {
    /** Relative to the root; `.` for the root itself. */
    readonly path: string;
    readonly sources: readonly Source[];
    readonly variables: ReadonlyMap<string, Block>;
    readonly locals: ReadonlyMap<string, AttributeDefinition>;
    readonly outputs: ReadonlyMap<string, Block>;
    /** By type and name: `aws_instance.web`. */
    readonly resources: ReadonlyMap<string, Block>;
    readonly calls: ReadonlyMap<string, Block>;
    /** Values that the folder's own tfvars files set when it is the root module. */
    readonly settings: ReadonlyMap<string, Node>;
}
/** Collects the definitions of a folder's files. */
export declare function moduleOf(path: string, sources: readonly Source[], bodies: readonly Body[], settings: ReadonlyMap<string, Node>): Module;
