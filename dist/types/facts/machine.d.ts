import { type Fact } from './declare.ts';
export declare const machine: import("./declare.ts").Declaration<{
    readonly name: import("./declare.ts").TextField;
    readonly os: import("./declare.ts").TextField;
    readonly passwordLogin: import("./declare.ts").BoolField;
    readonly firewalled: import("./declare.ts").BoolField;
    readonly adminPassword: import("./declare.ts").BoolField;
}>;
export type Machine = Fact<typeof machine>;
