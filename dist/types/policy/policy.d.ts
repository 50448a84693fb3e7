import type { Source } from '../tree/source.ts';
export declare const severities: readonly ['critical', 'high', 'medium', 'low', 'info'];
export type Severity = (typeof severities)[number];
/** Order by severity, the worst first: negative where `one` is worse than `other`. */
export declare const compareSeverities: (one: Severity, other: Severity) => number;
/** Is the severity as bad as another, or worse? */
export declare const isAtLeast: (severity: Severity, least: Severity) => boolean;
export declare const levels: readonly ['recommended', 'strict'];
export type Level = (typeof levels)[number];
/** Where a finding points: a field of the judged fact, or the first of several that is written or that is missing. */
export type Target = string | {
    readonly firstWritten: readonly string[];
} | {
    readonly firstMissing: readonly string[];
};
/** A text for every format, or one per format with a `default`. */
export type PerFormat = string | ({
    readonly default: string;
} & Readonly<Record<string, string>>);
/** The part of a policy that can be asked twice: by itself, and more strictly at level `strict`. */
export interface Requirement {
    /** CEL, true where all is well. */
    readonly require: string;
    readonly at?: Target;
    /** What is wrong, with `{address}` and CEL expressions in braces. */
    readonly message: string;
    readonly remedy?: PerFormat;
}
/** One intent, as written in a YAML file under `policies/`. `policies/schema.json` is the published form. */
export interface Policy extends Requirement {
    readonly id: string;
    /** Former ids, still understood wherever a policy is named. */
    readonly aliases?: readonly string[];
    readonly title: string;
    readonly severity: Severity;
    readonly level: Level;
    /** The kind of fact judged. */
    readonly subject: string;
    /** A list field of the subject: each element is judged by itself, under the name of its kind. */
    readonly each?: string;
    /** CEL: whom the policy concerns. */
    readonly when?: string;
    readonly why: string;
    readonly remedy: PerFormat;
    /** Asked on top at level `strict`. */
    readonly strict?: Requirement;
    /** Values that fix the finding, by field. */
    readonly fix?: Readonly<Record<string, unknown>>;
    readonly params?: Readonly<Record<string, Parameter>>;
    /** `<document>/<control>` for each control that asks for the policy. */
    readonly sources?: readonly string[];
    /** Other catalogues' names for the same thing: `cis-docker: ["5.13"]`. */
    readonly mappings?: Readonly<Record<string, readonly string[]>>;
    /** Formats in which the subject can stand, as the catalogue's keys; fixtures are owed for each. */
    readonly formats: readonly string[];
}
/** What users may set, as JSON Schema with a default. */
export interface Parameter {
    readonly description: string;
    readonly default: unknown;
    readonly [keyword: string]: unknown;
}
/** A policy that cannot be used, with the place in its file. */
export declare class PolicyError extends Error {
    readonly code: 'syntax' | 'schema' | 'expression' | 'duplicate-id';
    readonly source: Source;
    readonly offset: number;
    constructor(code: PolicyError['code'], message: string, source: Source, offset: number);
}
