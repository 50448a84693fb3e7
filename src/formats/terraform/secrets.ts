import type { Secret } from '../../facts/secret.ts';
import type { Verification } from '../../facts/verification.ts';
import type { Source } from '../../tree/source.ts';
import type { Project } from '../format.ts';
import { withSecrets as joined } from '../with-secrets.ts';
import { bodySecrets } from './secrets-body.ts';
import { definitionsOf } from './secrets-definition.ts';
import { readHcl } from './syntax/read-hcl.ts';
import { readJson } from './syntax/read-json.ts';
import { bodyVerifications } from './tls-verification.ts';

/**
 * Projects with the credentials of their files, and what they say of verification. A credential is judged where it stands, however often a module is
 * called and whatever becomes of the value; so the text is read here, not what it evaluates to.
 */
export async function withSecrets(projects: readonly Project[], sources: readonly Source[]): Promise<readonly Project[]> {
  const found = new Map<Source, readonly (Secret | Verification)[]>();
  for (const source of sources) {
    const facts = await factsOf(source);
    if (facts.length > 0) found.set(source, facts);
  }
  return joined('terraform', projects, found);
}

/** Nothing else can be, or hold, one. */
const telling = /pass|pwd|secret|token|key|credential|auth|connection|private|login|insecure|verif|ssl|StrictHost|curl|wget|valid|:\/\//i;

async function factsOf(source: Source): Promise<readonly (Secret | Verification)[]> {
  if (!telling.test(source.text)) return [];
  // What is wrong with the file was told when it was read for its resources.
  const silent = (): void => undefined;
  const isSettings = /\.tfvars(\.json)?$/.test(source.path);
  const body = source.path.endsWith('.json') ? await readJson(source, silent, { templates: !isSettings }) : await readHcl(source, silent);
  const verifications = isSettings
    ? []
    : definitionsOf(body).flatMap(({ type, block, site }) => bodyVerifications(block.body, site, type === 'provider'));
  return [...bodySecrets(body, source, isSettings), ...verifications];
}
