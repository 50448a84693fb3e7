import type { Expression } from './expression.ts';
/** What a template does, in order. */
export type Body = readonly Part[];
export type Part = {
    readonly kind: 'text';
    readonly text: string;
}
/** `{{ … }}`; without an expression where it is none that Jinja would take. */
 | {
    readonly kind: 'output';
    readonly code: string;
    readonly expression: Expression | undefined;
} | {
    readonly kind: 'if';
    readonly arms: readonly Arm[];
    readonly otherwise: Body;
} | Loop | {
    readonly kind: 'set';
    readonly name: string;
    readonly key: string | undefined;
    readonly value: Expression;
}
/** `{% do … %}`: only what it changes matters. */
 | {
    readonly kind: 'do';
    readonly value: Expression;
}
/** A statement that is not followed: it may write anything. */
 | {
    readonly kind: 'other';
    readonly code: string;
};
interface Arm {
    readonly when: Expression;
    readonly body: Body;
}
export interface Loop {
    readonly kind: 'for';
    readonly names: readonly string[];
    readonly list: Expression;
    /** `for x in y if z`: which items it takes. */
    readonly only: Expression | undefined;
    readonly body: Body;
    /** What is written where there are no items. */
    readonly otherwise: Body;
}
/** What a template does; `undefined` for one that is not closed or whose statements do not match. */
export declare function bodyOf(text: string): Body | undefined;
export {};
