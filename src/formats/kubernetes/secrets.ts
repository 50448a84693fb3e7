import type { Site } from '../../facts/declare.ts';
import { onCommandLine } from '../../facts/secret/command-line.ts';
import { entrySecret, namesAmong } from '../../facts/secret/entry.ts';
import { namedCredential } from '../../facts/secret/key-name.ts';
import { oncePerPlace, placeOf, secretFact } from '../../facts/secret/secret-fact.ts';
import { treeSecrets } from '../../facts/secret/tree.ts';
import type { Secret } from '../../facts/secret.ts';
import { type Entry, entriesOf, get, isUnset, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
import type { KubernetesObject } from './object.ts';
import { siteOf } from './offered-volume.ts';
import { mayHoldPods, podTemplateOf } from './pod-template.ts';
import { dataSecrets } from './secrets-data.ts';

const lists = ['initContainers', 'containers', 'ephemeralContainers'];

/** The credentials of an object: those of its containers, of its data, or of any other of its fields. */
export function secretsOf(object: KubernetesObject): readonly Secret[] {
  const site = siteOf(object);
  if (object.kind === 'Secret' && object.group === '') return dataSecrets(object, site);
  // What a store fills, and what only its controller can read, is where secrets belong.
  if (
    /^(SealedSecret|ExternalSecret|ClusterExternalSecret|SecretStore|ClusterSecretStore|SopsSecret|SecretProviderClass|CustomResourceDefinition)$/.test(
      object.kind,
    )
  )
    return [];
  const quiet: KubernetesObject = { ...object, place: { ...object.place, notice: () => undefined } };
  const spec = mayHoldPods(object) ? podTemplateOf(quiet)?.spec : undefined;
  const containers = lists.flatMap((list) => itemsOf(get(spec, list)));
  return oncePerPlace([
    ...containers.flatMap((container) => containerSecrets(container, object, site)),
    ...treeSecrets(object.node, site, { skip: isElsewhere }),
  ]);
}

/** Container settings are read by themselves, metadata is for tools, and selectors name what they select. */
const isElsewhere = ({ key }: Entry, path: readonly string[]): boolean =>
  /^(env|envFrom|command|args|labels|matchLabels|secretKeyRef|configMapKeyRef|valueFrom|managedFields|imagePullSecrets)$/.test(key) ||
  (path.length === 0 && /^(apiVersion|kind|status|sops)$/.test(key));

function containerSecrets(container: Node, object: KubernetesObject, owner: Site): readonly Secret[] {
  const name = stringOf(get(container, 'name'));
  const site: Site = {
    ...owner,
    address: `${object.address} › container ${name ?? '?'}`,
    block: container.span,
    header: headerOf(container),
  };
  const variables = itemsOf(get(container, 'env'));
  const names = namesAmong(
    variables.flatMap((one) => {
      const value = get(one, 'value');
      return value ? [{ key: stringOf(get(one, 'name')) ?? '', value }] : [];
    }),
  );
  return [
    ...variables.flatMap((one) => variableSecret(one, site, names)),
    ...itemsOf(get(container, 'envFrom')).flatMap((one) => wholeSecret(one, site)),
    ...['command', 'args'].flatMap((key) => commandSecrets(get(container, key), site)),
  ];
}

function variableSecret(variable: Node, site: Site, names: ReadonlySet<string>): readonly Secret[] {
  const key = stringOf(get(variable, 'name'));
  if (key === undefined) return [];
  const reference = get(variable, 'valueFrom', 'secretKeyRef') ?? get(variable, 'value_from', 'secret_key_ref');
  if (!isUnset(reference)) {
    const kind = namedCredential(key)?.kind ?? 'secret';
    return [
      secretFact(site, {
        key,
        kind,
        origin: 'reference',
        span: headerOf(reference.kind === 'unknown' ? variable : reference),
        inEnvironment: true,
      }),
    ];
  }
  const value = get(variable, 'value');
  return isUnset(value) ? [] : entrySecret(key, value, site, { inEnvironment: true, names });
}

/** All keys of a Secret as variables. */
function wholeSecret(source: Node, site: Site): readonly Secret[] {
  const reference = get(source, 'secretRef') ?? get(source, 'secret_ref');
  if (isUnset(reference)) return [];
  const name = stringOf(get(reference, 'name'));
  const key = name === undefined ? 'all keys of a Secret' : `all keys of the Secret ${name}`;
  return [secretFact(site, { key, kind: 'secret', origin: 'reference', span: headerOf(reference), inEnvironment: true })];
}

function commandSecrets(node: Node | undefined, site: Site): readonly Secret[] {
  const items = node?.kind === 'list' ? node.items : [];
  const joined = items.map((item) => stringOf(item) ?? '$').join(' ');
  return onCommandLine(joined, 'a command').flatMap(({ key, kind, start, end, wellKnown }) => {
    const value = joined.slice(start, end);
    const holder = items.find((item) => stringOf(item)?.includes(value));
    return holder
      ? [secretFact(site, { key, kind, origin: 'literal', span: placeOf(holder, value), length: value.length, wellKnown })]
      : [];
  });
}

/** The first line of a node. */
const headerOf = (node: Node): Span => {
  const first = entriesOf(node)[0];
  if (node.kind === 'map' && node.header) return node.header;
  return first
    ? { ...first.keySpan, end: Math.max(first.keySpan.end, first.value.kind === 'scalar' ? first.value.span.end : 0) }
    : node.span;
};
