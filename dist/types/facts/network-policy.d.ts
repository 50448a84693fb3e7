import { type Fact } from './declare.ts';
export declare const networkPolicy: import("./declare.ts").Declaration<{
    readonly name: import("./declare.ts").TextField;
    readonly namespace: import("./declare.ts").TextField;
    readonly selects: import("./declare.ts").BoolField;
    readonly restricts: import("./declare.ts").BoolField;
}>;
export type NetworkPolicy = Fact<typeof networkPolicy>;
