import { type Fact } from './declare.ts';
export declare const publicAddress: import("./declare.ts").Declaration<{
    readonly name: import("./declare.ts").TextField;
    readonly holder: import("./declare.ts").TextField;
    readonly assigned: import("./declare.ts").BoolField;
}>;
export type PublicAddress = Fact<typeof publicAddress>;
