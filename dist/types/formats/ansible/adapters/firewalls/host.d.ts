import type { Site } from '../../../../facts/declare.ts';
import type { Undecided } from '../../../../network/index.ts';
import type { Node } from '../../../../tree/node.ts';
import type { Invocation } from '../invocation.ts';
/** The site of what the tasks of a play make of a host together: it opens with the first of them. */
export declare function hostSite(invocations: readonly Invocation[], name: string): Site;
/** A task that runs under another condition than the rest may not run where they do. */
export declare function conditionOf({ site }: Invocation, whole: Site): {
    readonly condition?: Undecided & {
        readonly key: string;
    };
};
/** Which network an interface is on is not in the code; the loopback is on none. */
export declare function interfaceCondition(node: Node | undefined): 'loopback' | {
    readonly condition?: Undecided & {
        readonly key: string;
    };
};
