import { entrySecret } from '../../facts/secret/entry.ts';
import { tokenIn } from '../../facts/secret/token-shapes.ts';
import type { Secret } from '../../facts/secret.ts';
import { entryVerifications } from '../../facts/verification/tree.ts';
import type { Verification } from '../../facts/verification.ts';
import type { Source } from '../../tree/source.ts';
import type { Project } from '../format.ts';
import { type Assignment, assignmentsIn } from './assignment.ts';

/** Files that show which variables there are, for others to fill in. */
const patterns = /(^|[._-])(example|sample|template|tmpl|tpl|dist|defaults?|schema|stub)([._-]|$)/i;

/**
 * Each file is a project by itself. What git ignores was not found in the first place, so what is read here is
 * committed, or would be.
 */
export async function read(sources: readonly Source[]): Promise<readonly Project[]> {
  return sources.map((source) => ({
    format: 'env',
    path: source.path,
    sources: [source],
    facts: assignmentsIn(source).flatMap((one) => [...secretOf(one, source), ...verificationOf(one, source)]),
  }));
}

function secretOf({ name, value, place, line }: Assignment, source: Source): readonly Secret[] {
  const site = { format: 'env', address: source.path, header: line, block: line };
  const node = { kind: 'scalar', value, text: value, quoted: true, span: place } as const;
  const isPattern = patterns.test(source.path.slice(source.path.lastIndexOf('/') + 1));
  // Only a token that has been issued is none of a pattern's.
  if (isPattern) return tokenIn(value) ? entrySecret(name, node, site) : [];
  return entrySecret(name, node, site).map((one) =>
    one.values.literal?.state === 'known' && one.values.literal.value
      ? { ...one, values: { ...one.values, origin: { state: 'known', value: 'env file' } } }
      : one,
  );
}

const verificationOf = ({ name, value, place, line }: Assignment, source: Source): readonly Verification[] =>
  entryVerifications(
    name,
    { kind: 'scalar', value, text: value, quoted: true, span: place },
    { format: 'env', address: source.path, header: line, block: line },
  );
