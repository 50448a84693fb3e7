import { type Fact } from './declare.ts';
export declare const workload: import("./declare.ts").Declaration<{
    readonly name: import("./declare.ts").TextField;
    readonly kind: import("./declare.ts").TextField;
    readonly namespace: import("./declare.ts").TextField;
    readonly ingressIsolated: import("./declare.ts").BoolField;
    readonly egressIsolated: import("./declare.ts").BoolField;
    readonly os: import("./declare.ts").TextField;
}>;
export type Workload = Fact<typeof workload>;
