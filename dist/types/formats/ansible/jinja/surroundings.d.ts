import type { Node } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
/** What an expression may ask while it is evaluated. */
export interface Surroundings {
    /** The value of a variable; what `undefinedValue` gives for a name that has none. */
    variable(name: string): Node;
    /** The value with the templates in its scalar, or in all of it, replaced. */
    resolve(node: Node, depth: 'shallow' | 'deep'): Node;
    /** Where the expression stands. */
    readonly span: Span;
    /** Does some work unless there has been too much of it, or it is nested too deeply: then the value is unknown. */
    bounded(work: () => Node): Node;
    /** Counts work that is done in one go, such as a search; false where there has been too much. */
    spend(steps: number): boolean;
    /** The same with further variables before all others, as in a loop. */
    with(names: ReadonlyMap<string, Node>): Surroundings;
}
