import type { Span } from '../tree/span.ts';
import type { Unknown, Value } from './value.ts';
/**
 * Declares a kind of fact once. The declaration gives the class that adapters fill, the CEL type that policies are
 * checked against, and the documentation page.
 */
export interface Declaration<F extends Fields = Fields> {
    /** CEL type name, such as `Container`. */
    readonly type: string;
    /** CEL variable and `subject:` of a policy, such as `container`. */
    readonly name: string;
    readonly doc: string;
    readonly fields: F;
}
export type Fields = Readonly<Record<string, FieldType>>;
export type FieldType = BoolField | TextField | IntField | ListField<Declaration> | RefField<Declaration>;
export interface FieldBase<T> {
    readonly doc: string;
    /** What holds on a platform that does not have the setting. Without it, policies that need the field stay silent there. */
    readonly lacking?: T;
}
export interface BoolField extends FieldBase<boolean> {
    readonly type: 'bool';
}
export interface TextField extends FieldBase<string> {
    readonly type: 'string';
}
export interface IntField extends FieldBase<number> {
    readonly type: 'int';
}
export interface ListField<D extends Declaration> extends FieldBase<readonly []> {
    readonly type: 'list';
    readonly of: D;
}
export interface RefField<D extends Declaration> extends FieldBase<never> {
    readonly type: 'ref';
    readonly of: D;
}
export declare const bool: (doc: string, more?: {
    lacking?: boolean;
}) => BoolField;
export declare const text: (doc: string, more?: {
    lacking?: string;
}) => TextField;
export declare const int: (doc: string, more?: {
    lacking?: number;
}) => IntField;
export declare const listOf: <D extends Declaration>(of: D, doc: string, more?: {
    lacking?: readonly [];
}) => ListField<D>;
export declare const refTo: <D extends Declaration>(of: D, doc: string) => RefField<D>;
export declare const declare: <const F extends Fields>(declaration: Declaration<F>) => Declaration<F>;
/** What a field holds in the fact. */
type Holds<F> = F extends BoolField ? boolean : F extends TextField ? string : F extends IntField ? number : F extends ListField<infer D> ? readonly Fact<D>[] : F extends RefField<infer D> ? Fact<D> : never;
/** The fields that an adapter gives. One that is left out is one that the platform does not have. */
export type Values<D extends Declaration> = {
    readonly [K in keyof D['fields']]?: Value<Holds<D['fields'][K]>>;
};
/** Where a fact stands. */
export interface Site {
    /** Whose words the place speaks, for remedies: `kubernetes`, `compose` … An object inside another format speaks its own. */
    readonly format: string;
    /** The name users know the subject by; an element of a list has the address of its owner. */
    readonly address: string;
    /** The line or words that open the block: where a finding points when a setting is missing. */
    readonly header: Span;
    /** The whole block. */
    readonly block: Span;
    /** Under which condition the subject exists at all, in the format's words; absent when it always does. */
    readonly condition?: string;
}
/** One normalized thing that a policy can judge, or a located element of one. */
export interface Fact<D extends Declaration = Declaration> {
    readonly declaration: D;
    readonly site: Site;
    readonly values: Values<D>;
}
export declare const fact: <D extends Declaration>(declaration: D, site: Site, values: Values<D>) => Fact<D>;
/** An element of a list field: a small fact that stands at one place of its owner. */
export declare const element: <D extends Declaration>(declaration: D, owner: Site, place: Span, values: Values<D>) => Fact<D>;
/** The value of a field as the adapter gave it; `undefined` where the platform does not have the setting. */
export declare const fieldOf: (subject: Fact, field: string) => Value<unknown> | undefined;
/** Thrown when an expression reads what the code does not decide. CEL absorbs it where the rest decides. */
export declare class UnknownValue extends Error {
    readonly value: Unknown;
    constructor(value: Unknown);
}
/** Thrown when an expression reads a setting that the platform does not have: the policy does not apply. */
export declare class NotApplicable extends Error {
}
/** A class for CEL: one getter per field, which throws {@link UnknownValue} and {@link NotApplicable}. */
export type FactView = new (subject: Fact) => object;
export declare function viewOf(declaration: Declaration): FactView;
/** Wraps a fact for CEL. */
export declare const view: (subject: Fact) => object;
export {};
