import { nearest } from '../policy/nearest.ts';
import type { Policy } from '../policy/policy.ts';

/**
 * What is wrong with the parameters that somebody sets for a policy; `undefined` when they are fine. The validator is
 * loaded only by those who set some.
 */
export async function checkParams(policy: Policy, params: Readonly<Record<string, unknown>>): Promise<string | undefined> {
  const known = Object.keys(policy.params ?? {});
  for (const [name, value] of Object.entries(params)) {
    const parameter = policy.params?.[name];
    if (!parameter) {
      const meant = nearest(name, known);
      const hint = known.length === 0 ? '; it has none' : meant ? `; did you mean "${meant}"?` : `; there are ${known.join(', ')}`;
      return `unknown parameter "${name}"${hint}`;
    }
    const { default: Ajv } = await import('ajv');
    const { description, default: fallback, ...schema } = parameter;
    const validator = new Ajv({ strict: false });
    if (!validator.validate(schema, value)) return `${name}: ${validator.errorsText(validator.errors, { dataVar: JSON.stringify(value) })}`;
  }
  return undefined;
}
