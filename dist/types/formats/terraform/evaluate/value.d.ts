import type { Entry, ListNode, MapNode, Node, Scalar, ScalarNode, UnknownNode } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
/** A value that is unknown before apply, but surely set: the id of a resource, a text with something filled in. */
export interface PendingNode extends UnknownNode {
    readonly notNull: true;
}
/** A value that Terraform refuses to compute: `try` goes on to the next one. To everybody else it is not known. */
export interface FailedNode extends UnknownNode {
    readonly failed: true;
}
export declare const failedNode: (reason: string, span: Span) => FailedNode;
export declare const isFailed: (node: Node) => node is FailedNode;
/** A list whose elements have no order and no duplicates. */
export declare const isSetOfValues: (node: Node) => boolean;
/** A text that was put together, with where its pieces were written; its consumers may parse it. */
export type TextNode = (ScalarNode | UnknownNode) & {
    readonly pieces: readonly TextPiece[];
};
export interface TextPiece {
    /** `null` where the piece is not known. */
    readonly text: string | null;
    readonly span: Span;
    /** Why it is not known. */
    readonly reason?: string;
    /** Terraform refuses to fill it in. */
    readonly failed?: boolean;
}
/** A text that was made from a value (`jsonencode(…)`), with that value. */
export type DocumentNode = (ScalarNode | UnknownNode) & {
    readonly document: Node;
};
export declare const scalarNode: (value: Scalar, span: Span) => ScalarNode;
export declare const pendingNode: (reason: string, span: Span) => PendingNode;
/** Is a value set? Undefined where that is not known. */
export declare function isSet(node: Node | undefined): boolean | undefined;
export declare function listNode(items: readonly Node[], span: Span, rest?: string): ListNode | UnknownNode;
/** A set; what it holds has to be distinct and in Terraform's order already. */
export declare function setNode(items: readonly Node[], span: Span, rest?: string): Node;
export declare function mapNode(entries: readonly Entry[], span: Span, rest?: string): MapNode | UnknownNode;
