import type { ErrorObject } from 'ajv';
import { type Document, isMap, isPair, isScalar, type Node as YamlNode } from 'yaml';
import { nearest } from './nearest.ts';

/** A mistake in a YAML document, in words for its author, and where it stands. */
export interface Problem {
  readonly message: string;
  readonly offset: number;
}

/** What a validator found, as the one mistake that says most about what the author meant. */
export function schemaProblem(errors: readonly ErrorObject[], document: Document, schema: object): Problem {
  // `oneOf` reports each branch that failed: the deepest error is the one that was meant, and of several an unknown key
  // or a word that is not on the list says more than a type.
  const weight = ({ keyword }: ErrorObject): number => ['required', 'enum', 'propertyNames', 'additionalProperties'].indexOf(keyword);
  const [error] = [...errors].sort((one, other) => pathOf(other).length - pathOf(one).length || weight(other) - weight(one));
  const path = error ? pathOf(error) : [];
  const params = (error?.params ?? {}) as Readonly<Record<string, unknown>>;
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  const key = params['additionalProperty'] ?? params['propertyName'];
  if (typeof key === 'string') {
    const known = error?.keyword === 'additionalProperties' ? keysAt(schema, error.schemaPath) : [];
    const meant = nearest(key, known);
    const text =
      error?.keyword === 'propertyNames'
        ? `"${key}" is no name of a policy; write <family>/<name>, or <family>/*`
        : `unknown key "${key}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`;
    return { message: where + text, offset: offsetAt(document, [...path, key], { key: true }) };
  }
  return { message: where + problemOf(error, params, document.getIn(path)), offset: offsetAt(document, path) };
}

function problemOf(error: ErrorObject | undefined, params: Readonly<Record<string, unknown>>, value: unknown): string {
  if (typeof params['missingProperty'] === 'string') return `the key "${params['missingProperty']}" is missing`;
  if (Array.isArray(params['allowedValues'])) return `${JSON.stringify(value)} is not one of ${params['allowedValues'].join(', ')}`;
  if (params['format'] === 'date') return `${JSON.stringify(value)} is no date; write it as "2027-01-31"`;
  return error?.message ?? 'is not accepted';
}

/** Keys on the way to the value, from a JSON pointer. */
const pathOf = ({ instancePath }: ErrorObject): readonly string[] =>
  instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The keys that are accepted where `additionalProperties` forbade one. */
function keysAt(schema: object, schemaPath: string): readonly string[] {
  let at: unknown = schema;
  for (const part of schemaPath.split('/').slice(1, -1)) at = (at as Record<string, unknown> | undefined)?.[part];
  return Object.keys((at as { properties?: object } | undefined)?.properties ?? {});
}

/** Offset of the value (or key) under a path, and for a scalar of a character inside it. */
export function offsetAt(document: Document, path: readonly string[], options: { inside?: number; key?: boolean } = {}): number {
  const node = document.getIn(path, true) as YamlNode | undefined;
  if (options.key) {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
      : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    if (range) return range[0];
  }
  const start = node?.range?.[0] ?? 0;
  const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  return start + (options.inside ?? 0) + (isQuoted ? 1 : 0);
}
