import { type Fact } from './declare.ts';
export declare const task: import("./declare.ts").Declaration<{
    readonly name: import("./declare.ts").TextField;
    readonly module: import("./declare.ts").TextField;
    readonly credential: import("./declare.ts").TextField;
    readonly hidden: import("./declare.ts").BoolField;
}>;
export type Task = Fact<typeof task>;
