import type { Scalar } from '../../../tree/node.ts';
/** A Jinja expression as a tree. */
export type Expression = {
    readonly kind: 'literal';
    readonly value: Scalar;
    readonly isFloat?: boolean;
} | {
    readonly kind: 'name';
    readonly name: string;
} | {
    readonly kind: 'list';
    readonly items: readonly Expression[];
} | {
    readonly kind: 'map';
    readonly entries: readonly (readonly [Expression, Expression])[];
} | {
    readonly kind: 'item';
    readonly of: Expression;
    readonly key: Expression;
} | {
    readonly kind: 'slice';
    readonly of: Expression;
    readonly from: Expression | undefined;
    readonly to: Expression | undefined;
    readonly step: Expression | undefined;
} | ({
    readonly kind: 'call';
    readonly of: Expression;
} & Arguments) | ({
    readonly kind: 'filter';
    readonly of: Expression;
    readonly name: string;
} & Arguments) | ({
    readonly kind: 'test';
    readonly of: Expression;
    readonly name: string;
    readonly negated: boolean;
} & Arguments) | {
    readonly kind: 'unary';
    readonly operator: '-' | '+' | 'not';
    readonly of: Expression;
} | {
    readonly kind: 'binary';
    readonly operator: BinaryOperator;
    readonly left: Expression;
    readonly right: Expression;
} | {
    readonly kind: 'choice';
    readonly when: Expression;
    readonly value: Expression;
    readonly otherwise: Expression | undefined;
};
export interface Arguments {
    readonly positional: readonly Expression[];
    readonly named: Readonly<Record<string, Expression>>;
}
export type BinaryOperator = 'or' | 'and' | '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in' | '~' | '+' | '-' | '*' | '/' | '//' | '%' | '**';
