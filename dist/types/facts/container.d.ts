import { type Fact } from './declare.ts';
export declare const capability: import("./declare.ts").Declaration<{
    readonly name: import("./declare.ts").TextField;
}>;
export declare const hostNamespace: import("./declare.ts").Declaration<{
    readonly name: import("./declare.ts").TextField;
    readonly shared: import("./declare.ts").BoolField;
}>;
export declare const mount: import("./declare.ts").Declaration<{
    readonly kind: import("./declare.ts").TextField;
    readonly source: import("./declare.ts").TextField;
    readonly target: import("./declare.ts").TextField;
    readonly readOnly: import("./declare.ts").BoolField;
    readonly sharedWith: import("./declare.ts").TextField;
    readonly propagation: import("./declare.ts").TextField;
}>;
export declare const sysctl: import("./declare.ts").Declaration<{
    readonly name: import("./declare.ts").TextField;
    readonly value: import("./declare.ts").TextField;
}>;
export declare const hostPort: import("./declare.ts").Declaration<{
    readonly hostPort: import("./declare.ts").IntField;
    readonly containerPort: import("./declare.ts").IntField;
}>;
export declare const probe: import("./declare.ts").Declaration<{
    readonly name: import("./declare.ts").TextField;
    readonly declared: import("./declare.ts").BoolField;
}>;
/**
 * A container as its platform will start it. Adapters leave out what their platform does not have, and fill in the
 * platform's defaults for what nobody set.
 */
export declare const container: import("./declare.ts").Declaration<{
    readonly name: import("./declare.ts").TextField;
    readonly role: import("./declare.ts").TextField;
    readonly workload: import("./declare.ts").RefField<import("./declare.ts").Declaration<{
        readonly name: import("./declare.ts").TextField;
        readonly kind: import("./declare.ts").TextField;
        readonly namespace: import("./declare.ts").TextField;
        readonly ingressIsolated: import("./declare.ts").BoolField;
        readonly egressIsolated: import("./declare.ts").BoolField;
        readonly os: import("./declare.ts").TextField;
    }>>;
    readonly user: import("./declare.ts").TextField;
    readonly runAsNonRoot: import("./declare.ts").BoolField;
    readonly privileged: import("./declare.ts").BoolField;
    readonly allowPrivilegeEscalation: import("./declare.ts").BoolField;
    readonly readOnlyRootFilesystem: import("./declare.ts").BoolField;
    readonly droppedCapabilities: import("./declare.ts").ListField<import("./declare.ts").Declaration<{
        readonly name: import("./declare.ts").TextField;
    }>>;
    readonly addedCapabilities: import("./declare.ts").ListField<import("./declare.ts").Declaration<{
        readonly name: import("./declare.ts").TextField;
    }>>;
    readonly hostNamespaces: import("./declare.ts").ListField<import("./declare.ts").Declaration<{
        readonly name: import("./declare.ts").TextField;
        readonly shared: import("./declare.ts").BoolField;
    }>>;
    readonly mounts: import("./declare.ts").ListField<import("./declare.ts").Declaration<{
        readonly kind: import("./declare.ts").TextField;
        readonly source: import("./declare.ts").TextField;
        readonly target: import("./declare.ts").TextField;
        readonly readOnly: import("./declare.ts").BoolField;
        readonly sharedWith: import("./declare.ts").TextField;
        readonly propagation: import("./declare.ts").TextField;
    }>>;
    readonly seccompProfile: import("./declare.ts").TextField;
    readonly appArmorProfile: import("./declare.ts").TextField;
    readonly seLinuxType: import("./declare.ts").TextField;
    readonly procMount: import("./declare.ts").TextField;
    readonly sysctls: import("./declare.ts").ListField<import("./declare.ts").Declaration<{
        readonly name: import("./declare.ts").TextField;
        readonly value: import("./declare.ts").TextField;
    }>>;
    readonly hostPorts: import("./declare.ts").ListField<import("./declare.ts").Declaration<{
        readonly hostPort: import("./declare.ts").IntField;
        readonly containerPort: import("./declare.ts").IntField;
    }>>;
    readonly memoryLimit: import("./declare.ts").TextField;
    readonly cpuLimit: import("./declare.ts").TextField;
    readonly memoryRequest: import("./declare.ts").TextField;
    readonly cpuRequest: import("./declare.ts").TextField;
    readonly pidsLimit: import("./declare.ts").IntField;
    readonly images: import("./declare.ts").ListField<import("./declare.ts").Declaration<{
        readonly reference: import("./declare.ts").TextField;
        readonly registry: import("./declare.ts").TextField;
        readonly repository: import("./declare.ts").TextField;
        readonly tag: import("./declare.ts").TextField;
        readonly digest: import("./declare.ts").TextField;
        readonly final: import("./declare.ts").BoolField;
    }>>;
    readonly imagePullPolicy: import("./declare.ts").TextField;
    readonly probes: import("./declare.ts").ListField<import("./declare.ts").Declaration<{
        readonly name: import("./declare.ts").TextField;
        readonly declared: import("./declare.ts").BoolField;
    }>>;
    readonly restartPolicy: import("./declare.ts").TextField;
    readonly restartMaximum: import("./declare.ts").IntField;
    readonly logsBounded: import("./declare.ts").BoolField;
    readonly cgroupParent: import("./declare.ts").TextField;
}>;
export type Container = Fact<typeof container>;
export type Capability = Fact<typeof capability>;
export type HostNamespace = Fact<typeof hostNamespace>;
export type Mount = Fact<typeof mount>;
export type Sysctl = Fact<typeof sysctl>;
export type HostPort = Fact<typeof hostPort>;
export type Probe = Fact<typeof probe>;
