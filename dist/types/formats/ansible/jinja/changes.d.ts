import type { Body } from './body.ts';
import type { Expression } from './expression.ts';
/** Names of the lists and maps that an expression changes by a method: `names.append('x')`. */
export declare function changedBy(expression: Expression): readonly string[];
/** Names that parts of a template may set or change. */
export declare const changedIn: (body: Body) => readonly string[];
