import { type Node, unknownNode } from '../../../../tree/node.ts';
import { argument, flagGiven } from '../given.ts';
import { carried, isFloat, isUndefined, made, truth } from '../value.ts';
import type { OpenFilter } from './filter.ts';

/** The other value where this one is undefined, or also where it is false, when the second argument says so. */
const fallback: OpenFilter = (of, given, { span }) => {
  const other = argument(given, 0, 'default_value') ?? made('', span);
  if (isUndefined(of)) return other;
  if (!flagGiven(given, 1, 'boolean')) return of;
  return truth(of) === false ? other : of;
};

/** @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/ternary_filter.html */
const ternary: OpenFilter = (of, given, { span }) => {
  const none = argument(given, 2, 'none_val');
  if (none && of.kind === 'scalar' && of.value === null) return none;
  const answer = truth(of);
  if (answer === undefined) return carried(of, span);
  const chosen = answer ? argument(given, 0, 'true_val') : argument(given, 1, 'false_val');
  return chosen ?? unknownNode('ternary lacks a value', span);
};

/** @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/bool_filter.html */
const toBool: OpenFilter = (of, _given, { span }) => {
  if (of.kind === 'unknown') return of;
  if (of.kind !== 'scalar' || of.value === null) return made(false, span);
  if (typeof of.value === 'boolean') return of;
  return made(['yes', 'on', '1', 'true', 't', 'y', '1.0'].includes(String(of.value).toLowerCase()), of.span, of.trail);
};

const typeName: OpenFilter = (of, _given, { span }) => (of.kind === 'unknown' ? of : made(typeOf(of), span));

function typeOf(of: Exclude<Node, { kind: 'unknown' }>): string {
  if (of.kind === 'list') return 'list';
  if (of.kind === 'map') return 'dict';
  if (of.value === null) return 'NoneType';
  if (typeof of.value === 'boolean') return 'bool';
  return typeof of.value === 'string' ? 'str' : isFloat(of) ? 'float' : 'int';
}

/** The text is not the value, but whoever holds it holds the value: it stays secret. */
const secret: OpenFilter = (_of, _given, { span }) => unknownNode('a hash of a password differs with its salt', span, { secret: true });

export const choiceFilters: Readonly<Record<string, OpenFilter>> = {
  default: fallback,
  d: fallback,
  mandatory: (of) => of,
  ternary,
  bool: toBool,
  type_debug: typeName,
  password_hash: secret,
  vault: (_of, _given, { span }) => unknownNode('the value is in a vault', span, { secret: true }),
  unvault: (_of, _given, { span }) => unknownNode('the value is in a vault', span, { secret: true }),
};
