import type { Level, Severity } from '../policy/policy.ts';
import type { Span } from '../tree/span.ts';
/** What a configuration says, with those that it extends already part of it. `policies/config.schema.json` is the published form. */
export interface Config {
    /** The level and the packs that are named; neither means the level recommended. */
    readonly level?: Level;
    readonly packs: readonly string[];
    readonly policies: Settings;
    readonly overrides: readonly Override[];
    readonly ignores: readonly ConfigIgnore[];
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    /** Files and folders, absolute. */
    readonly ownPolicies: readonly string[];
    /** Absolute. */
    readonly baseline?: string;
    readonly failOn?: Severity | 'never';
    readonly composeFiles: readonly string[];
    readonly helm: boolean;
    readonly helmValues: readonly string[];
    readonly kustomize: boolean;
    readonly terraform: TerraformValues;
    readonly environments: readonly ConfigEnvironment[];
}
/** Values for the variables of Terraform root modules. */
export interface TerraformValues {
    readonly variables: readonly (readonly [name: string, value: string])[];
    readonly variableFiles: readonly string[];
    readonly workspace?: string;
}
/** One of several sets of inputs. */
export interface ConfigEnvironment {
    readonly name: string;
    readonly terraform: TerraformValues;
    readonly composeFiles: readonly string[];
    readonly helmValues: readonly string[];
}
/** Settings by id of a policy, or by family (`container/*`). */
export type Settings = ReadonlyMap<string, Setting>;
export interface Setting {
    /** Ask it whatever the level, or not at all. */
    readonly on?: boolean;
    readonly severity?: Severity;
    readonly params?: Readonly<Record<string, unknown>>;
    /** Where it is written. */
    readonly span: Span;
}
/** Other settings for a part of the tree. */
export interface Override extends Reach {
    readonly policies: Settings;
}
/** A part of the tree; a list that is left out limits nothing. */
export interface Reach {
    readonly paths?: readonly string[];
    readonly addresses?: readonly string[];
}
export interface ConfigIgnore extends Reach {
    readonly policies: readonly string[];
    readonly value?: string;
    readonly reason: string;
    readonly owner?: string;
    readonly until?: string;
    readonly span: Span;
}
