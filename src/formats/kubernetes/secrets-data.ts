import type { Site } from '../../facts/declare.ts';
import { namedCredential } from '../../facts/secret/key-name.ts';
import { secretFact } from '../../facts/secret/secret-fact.ts';
import { isWellKnown } from '../../facts/secret/well-known.ts';
import { readWritten } from '../../facts/secret/written-value.ts';
import type { Secret } from '../../facts/secret.ts';
import { entriesOf, entryOf, get, type Node, stringOf } from '../../tree/node.ts';
import type { KubernetesObject } from './object.ts';

/** What stands in a Secret beside its credentials, such as the `type` and `url` of a repository of Argo CD. */
const plain =
  /^(ca\.crt|tls\.crt|ca\.pem|.*\.(crt|pub)|user(name)?|.*[-_.]?(user(name)?|host(name)?|port|url|uri|endpoint|database|db_?name|dbname|region|bucket|email)|name|type|server|project|namespace|enableOCI|insecure)$/i;

/** Types of Secrets whose data are no credentials of the user's own. @see https://helm.sh/docs/topics/advanced/#storage-backends */
const foreign = /^helm\.sh\//;

/**
 * The values of a Secret: all of them are meant to be kept, whatever their keys are called.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/secret/
 */
export function dataSecrets({ node }: KubernetesObject, site: Site): readonly Secret[] {
  if (entryOf(node, 'sops') || foreign.test(stringOf(get(node, 'type')) ?? '')) return [];
  const values = [
    ...entriesOf(get(node, 'data')).map(({ key, value }) => ({ key, value, text: decoded(value) })),
    ...entriesOf(get(node, 'stringData')).map(({ key, value }) => ({ key, value, text: stringOf(value) })),
  ];
  return values.flatMap(({ key, value, text }) => {
    const kind = namedCredential(key)?.kind ?? 'secret';
    if (text === undefined) return value.kind === 'unknown' ? [secretFact(site, { key, kind, origin: 'reference', span: value.span })] : [];
    if (plain.test(key) && namedCredential(key) === undefined) return [];
    const form = readWritten(text);
    if (form === 'empty')
      return kind === 'secret' ? [] : [secretFact(site, { key, kind, origin: 'kubernetes secret', span: value.span, empty: true })];
    if (form === 'reference') return [secretFact(site, { key, kind, origin: 'reference', span: value.span })];
    if (form === 'placeholder' || /^-----BEGIN (CERTIFICATE|PUBLIC KEY)/.test(text)) return [];
    return [
      secretFact(site, { key, kind, origin: 'kubernetes secret', span: value.span, length: text.length, wellKnown: isWellKnown(text) }),
    ];
  });
}

/** Values under `data` are encoded; what is not is refused by the API server, or stands for something. */
function decoded(node: Node): string | undefined {
  const text = stringOf(node)?.replace(/\s+/g, '');
  if (text === undefined || !/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return stringOf(node);
  return Buffer.from(text, 'base64').toString('utf8');
}
