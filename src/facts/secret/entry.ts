import type { Node } from '../../tree/node.ts';
import { stringOf } from '../../tree/node.ts';
import type { Site } from '../declare.ts';
import type { Secret } from '../secret.ts';
import { detect } from './detect.ts';
import { namedCredential } from './key-name.ts';
import { placeOf, type SecretFacts, secretFact } from './secret-fact.ts';

interface Circumstances extends Partial<Pick<SecretFacts, 'inEnvironment' | 'origin'>> {
  /** Names of users and databases beside it: a password that is one of them needs no guessing. */
  readonly names?: ReadonlySet<string>;
}

/** The names among some variables that a password should not repeat. */
export const namesAmong = (entries: Iterable<{ readonly key: string; readonly value: Node }>): ReadonlySet<string> =>
  new Set(
    [...entries].flatMap(({ key, value }) => (/(user(_?name)?|database|db(_?name)?|login)$/i.test(key) ? (stringOf(value) ?? []) : [])),
  );

/** The credential that a key and its value are, if they are one. */
export function entrySecret(key: string, node: Node, site: Site, { names, ...circumstances }: Circumstances = {}): readonly Secret[] {
  if (node.kind === 'unknown') return partlyKnown(key, node, site, circumstances);
  const text = stringOf(node);
  if (text === undefined || (node.kind === 'scalar' && typeof node.value === 'boolean')) return [];
  if (allowsEmpty(key, text))
    return [secretFact(site, { key, kind: 'password', origin: 'literal', span: node.span, empty: true, ...circumstances })];
  const found = detect(key, text);
  if (!found) return [];
  const value = text.slice(found.start, found.end);
  const isWhole = found.start === 0 && found.end === text.length;
  const base = {
    key,
    kind: found.kind,
    span: isWhole || found.form !== 'literal' ? node.span : placeOf(node, value, found.start),
    trail: node.trail,
  };
  if (found.form === 'reference' || found.form === 'file')
    return [
      secretFact(site, {
        ...base,
        ...circumstances,
        origin: found.form,
        inEnvironment: found.form === 'reference' && circumstances.inEnvironment === true,
      }),
    ];
  return [
    secretFact(site, {
      ...base,
      origin: 'literal',
      length: value.length,
      empty: found.form === 'empty',
      wellKnown: found.wellKnown || names?.has(value) === true,
      ...circumstances,
    }),
  ];
}

/** A text of which a part comes from elsewhere, and a value that does as a whole, are references. */
function partlyKnown(key: string, node: Node & { kind: 'unknown' }, site: Site, circumstances: Circumstances): readonly Secret[] {
  const isUrl = /:\/\/[^\s:@/]*:$/.test(node.parts?.[0] ?? '');
  const kind = namedCredential(key)?.kind ?? (isUrl ? 'connection string' : undefined);
  if (kind === undefined) return [];
  return [secretFact(site, { key, kind, span: node.span, trail: node.trail, ...circumstances, origin: 'reference' })];
}

/** `MYSQL_ALLOW_EMPTY_PASSWORD: yes`. @see https://hub.docker.com/_/mysql, /_/mariadb */
const allowsEmpty = (key: string, text: string): boolean =>
  /(^|_)allow_empty_(root_)?password$/i.test(key) && text !== '' && !/^(0|no|false|off)$/i.test(text);
