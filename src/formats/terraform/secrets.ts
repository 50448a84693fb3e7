import type { Secret } from '../../facts/secret.ts';
import type { Source } from '../../tree/source.ts';
import type { Project } from '../format.ts';
import { withSecrets as joined } from '../with-secrets.ts';
import { bodySecrets } from './secrets-body.ts';
import { readHcl } from './syntax/read-hcl.ts';
import { readJson } from './syntax/read-json.ts';

/**
 * Projects with the credentials of their files. A credential is judged where it stands, however often a module is
 * called and whatever becomes of the value; so the text is read here, not what it evaluates to.
 */
export async function withSecrets(projects: readonly Project[], sources: readonly Source[]): Promise<readonly Project[]> {
  const found = new Map<Source, readonly Secret[]>();
  for (const source of sources) {
    const secrets = await secretsOf(source);
    if (secrets.length > 0) found.set(source, secrets);
  }
  return joined('terraform', projects, found);
}

/** Nothing else can be, or hold, one. */
const telling = /pass|pwd|secret|token|key|credential|auth|connection|private|login|:\/\//i;

async function secretsOf(source: Source): Promise<readonly Secret[]> {
  if (!telling.test(source.text)) return [];
  // What is wrong with the file was told when it was read for its resources.
  const silent = (): void => undefined;
  const isSettings = /\.tfvars(\.json)?$/.test(source.path);
  const body = source.path.endsWith('.json') ? await readJson(source, silent, { templates: !isSettings }) : await readHcl(source, silent);
  return bodySecrets(body, source, isSettings);
}
