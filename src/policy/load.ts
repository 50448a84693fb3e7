import type { ErrorObject } from 'ajv';
import { type Document, isMap, isPair, isScalar, LineCounter, parseDocument, type Node as YamlNode } from 'yaml';
import schema from '../../policies/schema.json' with { type: 'json' };
import validate from '../../policies/schema.json?validator';
import type { Source } from '../tree/source.ts';
import { type CompiledPolicy, compile, ExpressionError } from './compile.ts';
import { nearest } from './nearest.ts';
import { type Policy, PolicyError } from './policy.ts';

/**
 * Reads, validates and type-checks one policy file.
 *
 * @throws PolicyError with line and column of the first mistake: YAML syntax, schema, id, or an expression
 */
export function loadPolicy(source: Source): CompiledPolicy {
  const document = parseDocument(source.text, { lineCounter: new LineCounter(), prettyErrors: false });
  const [syntax] = document.errors;
  if (syntax) throw new PolicyError('syntax', syntax.message, source, syntax.pos[0]);
  const policy = document.toJS() as Policy;
  if (!validate(policy)) throw schemaError(validate.errors ?? [], document, source);
  const expectedEnd = `${policy.id}.yaml`;
  if (source.path.includes('/') && !source.path.replace(/\.yml$/, '.yaml').endsWith(expectedEnd)) {
    throw new PolicyError(
      'schema',
      `the id "${policy.id}" does not match the path; a policy lies in <family>/<name>.yaml`,
      source,
      offsetAt(document, ['id']),
    );
  }
  try {
    return compile(policy, { check: true });
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new PolicyError('expression', error.message, source, offsetAt(document, error.path, error.offset));
  }
}

function schemaError(errors: readonly ErrorObject[], document: Document, source: Source): PolicyError {
  // `oneOf` reports each branch that failed; the deepest error is the one about what the author meant. A misspelt key is
  // also a missing one: the first says more.
  const isUnknownKey = (error: ErrorObject): number => Number(error.keyword === 'additionalProperties');
  const [error] = [...errors].sort(
    (one, other) => other.instancePath.length - one.instancePath.length || isUnknownKey(other) - isUnknownKey(one),
  );
  const path = error?.instancePath.split('/').slice(1) ?? [];
  const params = (error?.params ?? {}) as { additionalProperty?: string; allowedValues?: readonly string[]; missingProperty?: string };
  const where = path.length === 0 ? '' : `${path.join('.')}: `;
  if (params.additionalProperty !== undefined) {
    const meant = nearest(params.additionalProperty, Object.keys(schema.properties));
    return new PolicyError(
      'schema',
      `${where}unknown key "${params.additionalProperty}"${meant === undefined ? '' : `; did you mean "${meant}"?`}`,
      source,
      offsetAt(document, [...path, params.additionalProperty], undefined, true),
    );
  }
  const problem =
    params.missingProperty !== undefined
      ? `the key "${params.missingProperty}" is missing`
      : params.allowedValues !== undefined
        ? `${JSON.stringify(document.getIn(path))} is not one of ${params.allowedValues.join(', ')}`
        : (error?.message ?? 'is not accepted');
  return new PolicyError('schema', `${where}${problem}`, source, offsetAt(document, path));
}

/** Offset of the value (or key) under a path, and for a scalar of a character inside it. */
function offsetAt(document: Document, path: readonly string[], inside = 0, key = false): number {
  const node = document.getIn(path, true) as YamlNode | undefined;
  if (key) {
    const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
      : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    if (range) return range[0];
  }
  const start = node?.range?.[0] ?? 0;
  const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  return start + inside + (isQuoted ? 1 : 0);
}
