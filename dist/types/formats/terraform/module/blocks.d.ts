import { type MapNode, type Node } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import { type Scope } from '../evaluate/scope.ts';
import type { Block } from '../syntax/body.ts';
/** The words that open the block that a node stands for; for a plain object its first character. */
export declare const headerOf: (node: Node) => Span;
/** A block as a value: its attributes under their names, and under each type of block the list of those blocks. */
export declare function blockNode({ body, header, span }: Pick<Block, 'body' | 'header' | 'span'>, scope: Scope): MapNode;
