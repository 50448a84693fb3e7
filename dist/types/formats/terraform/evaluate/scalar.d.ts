import { type Node } from '../../../tree/node.ts';
/** Terraform takes "true" for true wherever it wants a bool. */
export declare function boolOf(node: Node | undefined): boolean | undefined;
/** And "8" for 8 wherever it wants a number. */
export declare function numberOf(node: Node | undefined): number | undefined;
