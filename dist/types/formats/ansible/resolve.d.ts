import { type Node, type ScalarNode } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
import type { Scope } from './scope.ts';
/**
 * Replaces templates in values by what the variables of a scope make of them. A value that comes from a variable keeps
 * the place where it was written and says in its trail where it was used; a text that is put together stands where it
 * was put together and says where its pieces come from.
 */
export declare class Resolver {
    #private;
    constructor(scope: Scope);
    /** The value with all templates in it replaced. Options that are left out by `omit` are gone from their maps. */
    resolve(node: Node): Node;
    /** What a bare expression gives, such as the one after `when:`; unknown for text that is none. */
    expression(text: string, span: Span): Node;
    /** A scalar with its template replaced; what is in a list or map that it stands for is left as it is. */
    scalar(node: ScalarNode): Node;
}
