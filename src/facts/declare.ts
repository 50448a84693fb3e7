import type { Span } from '../tree/span.ts';
import type { Known, Origin, Unknown, Value } from './value.ts';

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

export const bool = (doc: string, more: { lacking?: boolean } = {}): BoolField => ({ type: 'bool', doc, ...more });
export const text = (doc: string, more: { lacking?: string } = {}): TextField => ({ type: 'string', doc, ...more });
export const int = (doc: string, more: { lacking?: number } = {}): IntField => ({ type: 'int', doc, ...more });
export const listOf = <D extends Declaration>(of: D, doc: string, more: { lacking?: readonly [] } = {}): ListField<D> => ({
  type: 'list',
  of,
  doc,
  ...more,
});
export const refTo = <D extends Declaration>(of: D, doc: string): RefField<D> => ({ type: 'ref', of, doc });

export const declare = <const F extends Fields>(declaration: Declaration<F>): Declaration<F> => declaration;

/** What a field holds in the fact. */
type Holds<F> = F extends BoolField
  ? boolean
  : F extends TextField
    ? string
    : F extends IntField
      ? number
      : F extends ListField<infer D>
        ? readonly Fact<D>[]
        : F extends RefField<infer D>
          ? Fact<D>
          : never;

/** The fields that an adapter gives. One that is left out is one that the platform does not have. */
export type Values<D extends Declaration> = { readonly [K in keyof D['fields']]?: Value<Holds<D['fields'][K]>> };

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

export const fact = <D extends Declaration>(declaration: D, site: Site, values: Values<D>): Fact<D> => ({ declaration, site, values });

/** An element of a list field: a small fact that stands at one place of its owner. */
export const element = <D extends Declaration>(declaration: D, owner: Site, place: Span, values: Values<D>): Fact<D> =>
  fact(declaration, { ...owner, header: place, block: place }, values);

/** The value of a field as the adapter gave it; `undefined` where the platform does not have the setting. */
export const fieldOf = (subject: Fact, field: string): Value<unknown> | undefined =>
  (subject.values as Record<string, Value<unknown>>)[field];

/** Thrown when an expression reads what the code does not decide. CEL absorbs it where the rest decides. */
export class UnknownValue extends Error {
  readonly value: Unknown;
  constructor(value: Unknown) {
    super(value.reason);
    this.value = value;
  }
}

/** Thrown when an expression reads a setting that the platform does not have: the policy does not apply. */
export class NotApplicable extends Error {}

/** One error per value and per field: nobody reads their stack traces, and taking one costs more than judging does. */
const unknownValues = new WeakMap<Unknown, UnknownValue>();
const notApplicable = new Map<string, NotApplicable>();

function unknownValue(value: Unknown): UnknownValue {
  const known = unknownValues.get(value) ?? new UnknownValue(value);
  unknownValues.set(value, known);
  return known;
}

function notApplicableTo(field: string): NotApplicable {
  const known = notApplicable.get(field) ?? new NotApplicable(field);
  notApplicable.set(field, known);
  return known;
}

/** A class for CEL: one getter per field, which throws {@link UnknownValue} and {@link NotApplicable}. */
export type FactView = new (subject: Fact) => object;

/** Classes by declaration, made on first use: CEL checks an object's constructor against the registered type. */
const views = new Map<Declaration, FactView>();

export function viewOf(declaration: Declaration): FactView {
  const existing = views.get(declaration);
  if (existing) return existing;
  const view = class {
    readonly subject: Fact;
    constructor(subject: Fact) {
      this.subject = subject;
    }
  };
  views.set(declaration, view);
  for (const [name, field] of Object.entries(declaration.fields)) {
    Object.defineProperty(view.prototype, name, {
      enumerable: true,
      get(this: { subject: Fact }) {
        return read(this.subject, name, field);
      },
    });
  }
  return view;
}

/** Wraps a fact for CEL. */
export const view = (subject: Fact): object => new (viewOf(subject.declaration))(subject);

function read(subject: Fact, name: string, field: FieldType): unknown {
  const value = fieldOf(subject, name);
  if (value === undefined) {
    if (field.lacking === undefined) throw notApplicableTo(`${subject.declaration.name}.${name}`);
    return field.type === 'int' ? BigInt(field.lacking as number) : field.lacking;
  }
  if (value.state === 'unknown') throw unknownValue(value);
  if (value.state === 'absent') return undefined;
  switch (field.type) {
    case 'int':
      return BigInt(value.value as number);
    case 'list':
      return listView(value as Known<readonly Fact[]>, field.of);
    case 'ref':
      return view(value.value as Fact);
    default:
      return value.value;
  }
}

/**
 * A list for CEL. Where it may have further elements, one more stands for them whose fields are all unknown, so that
 * `exists` and `all` come out three-valued, and the size is unknown too (CEL takes sets for lists and asks them for
 * their size, which can throw where an array's length cannot).
 */
function listView(value: Known<readonly Fact[]>, of: Declaration): unknown {
  const elements = value.value.map(view);
  if (value.rest === undefined) return elements;
  const unknownRest: Unknown = { state: 'unknown', reason: value.rest };
  const origin: Origin = value;
  const nowhere = origin.span as Span;
  const anyOther = fact(
    of,
    { format: '', address: '', header: nowhere, block: nowhere },
    Object.fromEntries(Object.keys(of.fields).map((key) => [key, unknownRest])),
  );
  const partial = new Set([...elements, view(anyOther)]);
  Object.defineProperty(partial, 'size', {
    get() {
      throw unknownValue(unknownRest);
    },
  });
  return partial;
}
