import type { Secret } from '../../facts/secret.ts';
import type { Task } from '../../facts/task.ts';
import type { Verification } from '../../facts/verification.ts';
import type { Source } from '../../tree/source.ts';
import { span } from '../../tree/span.ts';
import { readYaml } from '../../tree/yaml.ts';
import type { Project } from '../format.ts';
import { withSecrets as joined } from '../with-secrets.ts';
import { kinds } from './claim.ts';
import { logFacts } from './secrets-log.ts';
import { playSecrets, taskSecrets } from './secrets-task.ts';
import { inventoryLine, variableSecrets } from './secrets-variable.ts';
import { sourceVerifications, verificationsOf } from './tls-verification.ts';

/**
 * Projects with the credentials of their files, tasks that show some, and what they say of verification. A credential is judged where it stands, however often its role is used;
 * so the text is read here, not what it resolves to.
 */
export async function withSecrets(projects: readonly Project[], sources: readonly Source[]): Promise<readonly Project[]> {
  const found = new Map<Source, readonly FromText[]>();
  for (const [source, kind] of kinds(sources)) {
    const facts = factsOf(source, kind);
    if (facts.length > 0) found.set(source, facts);
  }
  return joined('ansible', projects, found);
}

/** What the text tells by itself. */
type FromText = Secret | Task | Verification;

/** Nothing else can be, or hold, one. */
const telling =
  /pass|pwd|secret|token|key|credential|auth|connection|private|:\/\/|admin|ad_user|valid|verif|ssl|insecure|curl|wget|StrictHost|host_key/i;

function factsOf(source: Source, kind: string): readonly FromText[] {
  if (!telling.test(source.text) || kind === 'vault') return [];
  const whole = { format: 'ansible', address: source.path, header: span(source, 0, 0), block: span(source, 0, source.text.length) };
  if (/INI/.test(kind)) return [...inventoryLine(source, whole), ...sourceVerifications(source, whole)];
  if (kind === 'configuration') return sourceVerifications(source, whole);
  // What is wrong with the file was told when it was read for its tasks.
  return readYaml(source, { version: '1.1', notice: () => undefined }).flatMap((document) => {
    const verifications = verificationsOf(document, kind, whole);
    switch (kind) {
      case 'playbook':
        return [...playSecrets(document, whole), ...logFacts(document, whole), ...verifications];
      case 'tasks':
        return [...taskSecrets(document, whole), ...logFacts(document, whole), ...verifications];
      default: {
        // An empty default of a role says that the variable has to be set.
        const secrets = variableSecrets(document, whole).filter(({ values: { empty } }) => !(empty?.state === 'known' && empty.value));
        return [...secrets, ...verifications];
      }
    }
  });
}
