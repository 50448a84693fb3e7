import type { Severity } from '../policy/policy.ts';
import type { Reach } from './config.ts';
/** A configuration as it is written, once it is known to be valid. */
export interface WrittenConfig {
    readonly extends?: readonly string[];
    readonly policies?: WrittenSettings;
    readonly overrides?: readonly (Reach & {
        readonly policies: WrittenSettings;
    })[];
    readonly ignores?: readonly WrittenIgnore[];
    readonly include?: readonly string[];
    readonly exclude?: readonly string[];
    readonly ownPolicies?: readonly string[];
    readonly baseline?: string;
    readonly failOn?: Severity | 'never';
    readonly environments?: Readonly<Record<string, WrittenEnvironment>>;
    readonly terraform?: WrittenTerraform;
    readonly compose?: {
        readonly files?: readonly string[];
    };
    readonly helm?: {
        readonly render: boolean;
        readonly values?: readonly string[];
    };
    readonly kustomize?: {
        readonly build: boolean;
    };
}
export type WrittenSettings = Readonly<Record<string, WrittenSetting>>;
export type WrittenSetting = boolean | 'on' | 'off' | Severity | {
    readonly severity?: Severity;
    readonly params?: Readonly<Record<string, unknown>>;
};
interface WrittenIgnore extends Reach {
    readonly policies: readonly string[];
    readonly value?: string;
    readonly reason: string;
    readonly owner?: string;
    readonly until?: string;
}
interface WrittenEnvironment {
    readonly terraform?: WrittenTerraform;
    readonly composeFiles?: readonly string[];
    readonly helmValues?: readonly string[];
}
export interface WrittenTerraform {
    readonly variables?: Readonly<Record<string, string | number | boolean>>;
    readonly variableFiles?: readonly string[];
    readonly workspace?: string;
}
export {};
