import type { Site } from '../../facts/declare.ts';
import { entrySecret } from '../../facts/secret/entry.ts';
import { namedCredential } from '../../facts/secret/key-name.ts';
import { placeOf, secretFact } from '../../facts/secret/secret-fact.ts';
import { treeSecrets } from '../../facts/secret/tree.ts';
import { isWellKnown } from '../../facts/secret/well-known.ts';
import { readWritten } from '../../facts/secret/written-value.ts';
import type { Secret } from '../../facts/secret.ts';
import { entriesOf, type Node, stringOf } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
import { span } from '../../tree/span.ts';

/** The credentials among variables: those of a file, a play, a block or a host. */
export const variableSecrets = (variables: Node | undefined, site: Site): readonly Secret[] =>
  entriesOf(variables).flatMap(({ key, keySpan, value }) => {
    const block = value.span.source === keySpan.source ? { ...keySpan, end: Math.max(keySpan.end, value.span.end) } : keySpan;
    return treeSecrets(
      { kind: 'map', entries: new Map([[key, { key, keySpan, value }]]), span: block },
      { ...site, header: keySpan, block },
      { read: ansibleSecret },
    );
  });

/** `{{ db_password | default('changeme') }}`. @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_filters.html#providing-default-values */
const fallback = /\b([A-Za-z_][\w.]{0,100})\s{0,9}\|\s{0,9}(?:d|default)\(\s{0,9}(["'])(.{0,500}?)\2/g;

/** The credential that a key and its value are, as Ansible reads them: a vaulted one is fine, a default is none. */
export function ansibleSecret(key: string, node: Node, site: Site): readonly Secret[] {
  const text = stringOf(node);
  if (text === undefined) return entrySecret(key, node, site);
  const kind = namedCredential(key)?.kind;
  if (node.tag?.includes('vault') || text.includes('$ANSIBLE_VAULT'))
    return kind === undefined ? [] : [secretFact(site, { key, kind, origin: 'reference', span: node.span })];
  const presets = [...text.matchAll(fallback)].flatMap((match) => presetSecrets(key, match, node, site));
  return presets.length > 0 ? presets : entrySecret(key, node, site);
}

function presetSecrets(key: string, match: RegExpMatchArray, node: Node, site: Site): readonly Secret[] {
  const [, variable = '', , value = ''] = match;
  const named = [variable.split('.').at(-1) as string, key].map(namedCredential).find((one) => one?.sure);
  const form = readWritten(value);
  if (!named || form !== 'literal') return [];
  const place = placeOf(node, value, match.index);
  return [
    secretFact(site, {
      key: variable,
      kind: named.kind,
      origin: 'fallback',
      span: place,
      length: value.length,
      wellKnown: isWellKnown(value),
    }),
  ];
}

/** `web1 ansible_user=deploy ansible_password=…`, and lines of variables of a group. */
const assignment = /(?:^|\s)([A-Za-z_]\w*)[ \t]*=[ \t]*("[^"\n]*"|'[^'\n]*'|[^\s#]+)/g;

export function inventoryLine(source: Source, site: Site): readonly Secret[] {
  return [...source.text.matchAll(assignment)].flatMap((match) => {
    const [whole, key = '', quoted = ''] = match;
    const line = source.text.slice(source.text.lastIndexOf('\n', match.index) + 1, match.index);
    if (/^\s*[#;]/.test(line)) return [];
    const value = quoted.replace(/^(["'])(.*)\1$/, '$2');
    const end = match.index + whole.length - (value === quoted ? 0 : 1);
    const place = span(source, end - value.length, end);
    return ansibleSecret(key, { kind: 'scalar', value, text: value, quoted: true, span: place }, { ...site, header: place, block: place });
  });
}
