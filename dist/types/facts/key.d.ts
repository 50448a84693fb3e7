import { type Fact } from './declare.ts';
export declare const key: import("./declare.ts").Declaration<{
    readonly name: import("./declare.ts").TextField;
    readonly kind: import("./declare.ts").TextField;
    readonly renewed: import("./declare.ts").BoolField;
    readonly days: import("./declare.ts").IntField;
}>;
export type Key = Fact<typeof key>;
