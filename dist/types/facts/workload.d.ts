import { type Fact } from './declare.ts';
export declare const workload: import("./declare.ts").Declaration<{
    readonly name: import("./declare.ts").TextField;
    readonly kind: import("./declare.ts").TextField;
    readonly namespace: import("./declare.ts").TextField;
    readonly os: import("./declare.ts").TextField;
}>;
export type Workload = Fact<typeof workload>;
