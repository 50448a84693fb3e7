import { type Fact } from './declare.ts';
export declare const verification: import("./declare.ts").Declaration<{
    readonly of: import("./declare.ts").TextField;
    readonly on: import("./declare.ts").BoolField;
}>;
export type Verification = Fact<typeof verification>;
