import { type Fact } from './declare.ts';
export declare const secret: import("./declare.ts").Declaration<{
    readonly key: import("./declare.ts").TextField;
    readonly kind: import("./declare.ts").TextField;
    readonly origin: import("./declare.ts").TextField;
    readonly literal: import("./declare.ts").BoolField;
    readonly empty: import("./declare.ts").BoolField;
    readonly wellKnown: import("./declare.ts").BoolField;
    readonly length: import("./declare.ts").IntField;
    readonly cloudKey: import("./declare.ts").BoolField;
    readonly inEnvironment: import("./declare.ts").BoolField;
}>;
export type Secret = Fact<typeof secret>;
