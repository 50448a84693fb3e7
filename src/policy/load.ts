import { LineCounter, parseDocument } from 'yaml';
import schema from '../../policies/schema.json' with { type: 'json' };
import validate from '../../policies/schema.json?validator';
import type { Source } from '../tree/source.ts';
import { type CompiledPolicy, compile, ExpressionError } from './compile.ts';
import { type Policy, PolicyError } from './policy.ts';
import { offsetAt, schemaProblem } from './schema-problem.ts';

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
  if (!validate(policy)) {
    const { message, offset } = schemaProblem(validate.errors ?? [], document, schema);
    throw new PolicyError('schema', message, source, offset);
  }
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
    throw new PolicyError('expression', error.message, source, offsetAt(document, error.path, { inside: error.offset }));
  }
}
