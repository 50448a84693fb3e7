import type { Site } from '../../../facts/declare.ts';
import { onCommandLine } from '../../../facts/secret/command-line.ts';
import { entrySecret, namesAmong } from '../../../facts/secret/entry.ts';
import { namedCredential } from '../../../facts/secret/key-name.ts';
import { oncePerPlace, placeOf, secretFact } from '../../../facts/secret/secret-fact.ts';
import { isWellKnown } from '../../../facts/secret/well-known.ts';
import { readWritten } from '../../../facts/secret/written-value.ts';
import type { Secret } from '../../../facts/secret.ts';
import { entriesOf, get, itemsOf, type MapNode, type Node, stringOf } from '../../../tree/node.ts';
import type { Source } from '../../../tree/source.ts';
import { type Span, span, textOf } from '../../../tree/span.ts';
import { asMap, keyValueMap } from '../forms.ts';
import type { Model } from '../model.ts';
import type { Service } from './service.ts';

/** The credentials of a project: what its services are given, and what stands in for variables that are not set. */
export function secretsOf(services: readonly Service[], model: Model): readonly Secret[] {
  const fallbacks = [...model.folders.keys()].flatMap((source) => fallbacksIn(source, services));
  const given = services.flatMap((service) => [
    ...variables(get(service.node, 'environment'), service.site, true),
    ...variables(get(service.node, 'build') && get(asMap(get(service.node, 'build') as Node, 'context'), 'args'), service.site, false),
    ...['command', 'entrypoint'].flatMap((key) => commandSecrets(get(service.node, key), service.site)),
    ...commandSecrets(get(service.node, 'healthcheck', 'test'), service.site),
  ]);
  return oncePerPlace([...fallbacks, ...given.filter((one) => !isInTemplate(one, fallbacks))]);
}

function variables(node: Node | undefined, site: Site, inEnvironment: boolean): readonly Secret[] {
  if (node === undefined) return [];
  const map: MapNode = keyValueMap(node);
  const names = namesAmong(entriesOf(map));
  return entriesOf(map).flatMap(({ key, keySpan, value }) => {
    if (value.kind === 'scalar' && value.value === null) return unset(key, keySpan, node, site, inEnvironment);
    const holder = rawOf(value.span);
    // What a template gives comes from whoever deploys; its defaults are looked at by themselves.
    if (holder.includes('${') || /\$[A-Za-z_]/.test(holder)) {
      const reason = 'it comes from a variable';
      const beforeVariable = holder.slice(0, holder.indexOf('$'));
      return entrySecret(key, { kind: 'unknown', reason, span: value.span, parts: [beforeVariable, null] }, site, { inEnvironment });
    }
    return entrySecret(key, value, site, { inEnvironment, names });
  });
}

/** A name alone takes the value from the environment of whoever deploys. */
function unset(key: string, place: Span, node: Node, site: Site, inEnvironment: boolean): readonly Secret[] {
  const kind = node.kind === 'list' || node.kind === 'map' ? namedCredential(key)?.kind : undefined;
  return kind === undefined ? [] : [secretFact(site, { key, kind, origin: 'reference', span: place, inEnvironment })];
}

function commandSecrets(node: Node | undefined, site: Site): readonly Secret[] {
  if (node === undefined) return [];
  const texts = node.kind === 'list' ? node.items : [node];
  // A list has an option and its value in two items.
  const joined =
    node.kind === 'list'
      ? itemsOf(node)
          .map((item) => stringOf(item) ?? '$')
          .join(' ')
      : (stringOf(node) ?? '');
  return onCommandLine(joined, 'a command').flatMap(({ key, kind, start, end, wellKnown }) => {
    const value = joined.slice(start, end);
    const holder = texts.find((item) => stringOf(item)?.includes(value));
    if (!holder || /\$\{?\w/.test(textOf(holder.span))) return [];
    return [secretFact(site, { key, kind, origin: 'literal', span: placeOf(holder, value), length: value.length, wellKnown })];
  });
}

/** A default inside of which there is no other. @see https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md */
const fallback = /(?<!\$)\$\{([A-Za-z_]\w*):?-([^{}$]*)\}/g;

function fallbacksIn(source: Source, services: readonly Service[]): readonly Secret[] {
  return [...source.text.matchAll(fallback)].flatMap((match) => {
    const [whole, name = '', value = ''] = match;
    const at = match.index + whole.length - 1 - value.length;
    const place = span(source, at, at + value.length);
    if (isComment(source, match.index)) return [];
    const named = namedCredential(name) ?? namedCredential(keyBefore(source, match.index));
    const form = readWritten(value);
    if (named?.sure !== true || (form !== 'literal' && form !== 'empty')) return [];
    const site = siteAt(place, services);
    const isEmpty = form === 'empty';
    const wellKnown = !isEmpty && isWellKnown(value);
    return [
      secretFact(site, {
        key: name,
        kind: named.kind,
        origin: 'fallback',
        span: isEmpty ? span(source, match.index, match.index + whole.length) : place,
        length: value.length,
        empty: isEmpty,
        wellKnown,
      }),
    ];
  });
}

function isComment(source: Source, at: number): boolean {
  const start = source.text.lastIndexOf('\n', at - 1) + 1;
  return /^\s*#|\s#\s/.test(source.text.slice(start, at));
}

/** The key whose whole value a template is: `DB_PASSWORD: ${PW:-x}`, `- DB_PASSWORD=${PW:-x}`. */
function keyBefore(source: Source, at: number): string {
  const start = Math.max(source.text.lastIndexOf('\n', at - 1) + 1, at - 200);
  return /([A-Za-z_][\w.-]*)["']?\s*[:=]\s*["']?$/.exec(source.text.slice(start, at))?.[1] ?? '';
}

/** The service that a place belongs to; the file for a fragment that several share. */
function siteAt(place: Span, services: readonly Service[]): Site {
  const holder = services.find(
    ({ site: { block } }) => block.source === place.source && block.start <= place.start && place.end <= block.end,
  );
  const { source } = place;
  const line = span(source, source.lineOffset(source.position(place.start).line), place.end);
  return holder?.site ?? { format: 'compose', address: source.path, header: place, block: line };
}

/** The line that holds a value: a default is narrowed to its own text. */
const rawOf = ({ source, start, end }: Span): string => {
  const before = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  const template = /\$\{[^{}]*$/.exec(before)?.[0] ?? '';
  return template + source.text.slice(start, end);
};

/** Is it the value of a variable that a default already stands for? */
const isInTemplate = (one: Secret, fallbacks: readonly Secret[]): boolean => {
  const place = one.values.literal?.span as Span;
  return fallbacks.some((other) => {
    const inner = other.values.literal?.span as Span;
    return inner.source === place.source && place.start <= inner.start && inner.end <= place.end;
  });
};
