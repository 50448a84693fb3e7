import type { BuiltIn } from '../call.ts';
import { convert, type Type } from '../types.ts';
import { isSetOfValues, listNode, scalarNode } from '../value.ts';

const to =
  (type: Type): BuiltIn =>
  ([value]) =>
    value && convert(value, type, () => value);

/** Sets become lists, and the other way round. */
const asList: BuiltIn = ([value]) => {
  if (value?.kind === 'list' && isSetOfValues(value)) return listNode(value.items, value.span, value.rest);
  return value && convert(value, { kind: 'list', of: { kind: 'any' } }, () => value);
};

/** https://developer.hashicorp.com/terraform/language/functions, "Type conversion functions". */
export const conversionFunctions: Readonly<Record<string, BuiltIn>> = {
  ephemeralasnull: ([value]) => value,
  issensitive: ([value], place) => (value?.kind === 'unknown' && value.secret === true ? scalarNode(true, place) : undefined),
  nonsensitive: ([value]) => value,
  sensitive: ([value]) => value,
  tobool: to({ kind: 'bool' }),
  tolist: asList,
  tomap: to({ kind: 'map', of: { kind: 'any' } }),
  tonumber: to({ kind: 'number' }),
  toset: to({ kind: 'set', of: { kind: 'any' } }),
  tostring: to({ kind: 'string' }),
};
