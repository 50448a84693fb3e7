import { type Origin, originOf } from '../../../../facts/value.ts';
import {
  type Action,
  type Addresses,
  joinAddresses,
  joinPorts,
  joinProtocols,
  type NamedSet,
  noAddress,
  type Ports,
  type Protocols,
  parseAddresses,
  parsePorts,
  parseProtocols,
  type Undecided,
  unknownAddresses,
  unknownPorts,
  unknownProtocols,
} from '../../../../network/index.ts';
import { get, isUnset, type Node } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
import { integerOf, listOf, textOf } from '../options.ts';

/** The value of a key under the first of its names that is set; `undefined` where none is. */
export function setting(node: Node, ...names: readonly string[]): Node | undefined {
  const found = names.map((name) => get(node, name)).find((one) => !isUnset(one));
  return isUnset(found) ? undefined : found;
}

/** One value or a list of them, lists in lists flattened as the modules do. */
export function valuesOf(node: Node | undefined): { readonly items: readonly Node[]; readonly rest?: string } {
  const { items, rest } = listOf(node);
  const inner = items.map((item) => (item.kind === 'list' ? valuesOf(item) : { items: [item] }));
  const missing = rest ?? inner.map((one) => ('rest' in one ? one.rest : undefined)).find((one) => one !== undefined);
  return { items: inner.flatMap((one) => one.items), ...(missing === undefined ? {} : { rest: missing }) };
}

/** Reads each of the values of a setting, and joins what they say. */
function joined<T>(
  node: Node | undefined,
  read: (text: string) => T | undefined,
  { join, unknown }: { join: (...all: readonly T[]) => T; unknown: (missing: string) => T },
): T {
  const { items, rest } = valuesOf(node);
  const parts = items.map((item) => {
    if (item.kind === 'unknown') return unknown(item.reason);
    const text = textOf(item);
    return (text === undefined ? undefined : read(text)) ?? unknown(`"${text ?? item.kind}" is not known here`);
  });
  return join(...parts, ...(rest === undefined ? [] : [unknown(rest)]));
}

export const addressesIn = (node: Node | undefined, nameOf?: (text: string) => NamedSet | undefined): Addresses =>
  node === undefined ? noAddress : joined(node, (text) => parseAddresses(text, nameOf), { join: joinAddresses, unknown: unknownAddresses });

export const portsIn = (node: Node | undefined, read: (text: string) => Ports | undefined = parsePorts): Ports =>
  joined(node, read, { join: joinPorts, unknown: unknownPorts });

export const protocolsIn = (node: Node | undefined): Protocols =>
  joined(node, parseProtocols, { join: joinProtocols, unknown: unknownProtocols });

/** What a word of the platform means; open where the word is not known. */
export function choiceIn<T>(node: Node | undefined, choices: Readonly<Record<string, T>>, fallback: T): T | Undecided {
  if (node === undefined) return fallback;
  if (node.kind === 'unknown') return { missing: node.reason };
  const word = textOf(node)?.toLowerCase() ?? '';
  return choices[word] ?? { missing: `"${word}" is not one of ${Object.keys(choices).join(', ')}` };
}

export const actionIn = (node: Node | undefined, choices: Readonly<Record<string, Action>>, fallback: Action): Action | Undecided =>
  choiceIn(node, choices, fallback);

/** A number that puts a rule in order. */
export function orderIn(node: Node | undefined, fallback?: number): number | Undecided | undefined {
  if (node === undefined) return fallback;
  if (node.kind === 'unknown') return { missing: node.reason };
  return integerOf(node) ?? { missing: 'the priority is not a number' };
}

/** Where a part of a rule stands, and what the module calls it; nothing for one that is not set. */
export function originIn(node: Node | undefined, name: string): Origin {
  if (node === undefined) return { setting: name };
  const { items } = valuesOf(node);
  const written = items.map((item) => textOf(item) ?? '?').join(', ');
  return { ...originOf(node, { setting: name }), written };
}

/** A text of a rule: its name or description. */
export const wordsIn = (node: Node | undefined): string | undefined =>
  node === undefined || node.kind === 'unknown' ? undefined : textOf(node);

/** Does a rule say what it is for? */
export const describedIn = (node: Node | undefined): boolean | Undecided =>
  node?.kind === 'unknown' ? { missing: node.reason } : (wordsIn(node)?.trim() ?? '') !== '';

/** The same for addresses: of a list the item that reaches furthest, which is what most findings are about. */
export function addressOriginIn(node: Node | undefined, name: string): Origin {
  const origin = originIn(node, name);
  const { items } = valuesOf(node);
  if (items.length < 2) return origin;
  const widest = items.reduce((one, other) => (reach(other) > reach(one) ? other : one));
  return { ...originOf(widest, origin), written: origin.written ?? '' };
}

/** How much of all addresses an item holds; a name, such as a service tag, stands behind no block but a whole family. */
function reach(node: Node): number {
  const text = textOf(node);
  if (text === undefined) return 0;
  const { intervals } = parseAddresses(text);
  const parts = intervals.map(({ from, to }) => Number(to - from + 1n) / (from < ipv6Start ? 2 ** 32 : 2 ** 128));
  return intervals.length === 0 ? (/^internet$/i.test(text) ? 1 : 0) : Math.max(...parts);
}

/** IPv6 follows IPv4 on the line of addresses. */
const ipv6Start = 2n ** 32n;

/** The words that open a rule: what it says on its first line. */
export function placeOf({ span }: Node): Span {
  const end = span.source.text.indexOf('\n', span.start);
  return end === -1 || end > span.end ? span : { ...span, end };
}
