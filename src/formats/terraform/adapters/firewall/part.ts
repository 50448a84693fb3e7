import { type Origin, originOf } from '../../../../facts/value.ts';
import {
  type Addresses,
  anyAddress,
  joinAddresses,
  joinPorts,
  joinProtocols,
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
import { isUnset, type Node, stringOf } from '../../../../tree/node.ts';
import { originAt, settingAt } from '../setting.ts';

/** A part of a rule with the place that tells most about it. */
export interface Part<T> {
  readonly value: T;
  readonly origin: Origin;
}

interface Item {
  readonly path: string;
  readonly node: Node;
}

/** The items of all these settings, each a value or a list of values; an empty text is one that is not set. */
function itemsAt(block: Node, paths: readonly string[]): { items: readonly Item[]; whole: readonly Item[]; rest?: string } {
  const whole = paths.flatMap((path): readonly Item[] => {
    const node = settingAt(block, path);
    return isUnset(node) || (node.kind === 'scalar' && node.value === '') ? [] : [{ path, node }];
  });
  const items = whole.flatMap(({ path, node }) =>
    node.kind === 'list' ? node.items.map((one) => ({ path, node: one })) : [{ path, node }],
  );
  const rest = whole.flatMap(({ node }) => (node.kind === 'list' && node.rest !== undefined ? [node.rest] : []))[0];
  return { items, whole, ...(rest === undefined ? {} : { rest }) };
}

/** The one item that says it all, else the setting as a whole. */
function originOfItems(
  block: Node,
  paths: readonly string[],
  items: readonly Item[],
  whole: readonly Item[],
  isTelling: (item: Item) => boolean,
): Origin {
  const [first] = paths;
  const chosen = items.find(isTelling) ?? (items.length === 1 ? items[0] : undefined) ?? whole[0];
  if (chosen === undefined) return first === undefined ? {} : originAt(block, first);
  const { node, path } = chosen;
  const words = node.kind === 'list' ? { written: node.items.flatMap((item) => stringOf(item) ?? []).join(', ') } : {};
  return { ...originOf(node, originAt(block, path)), ...words };
}

/** What the addresses of a setting can be, beside addresses. */
export interface AddressNames {
  /** What the platform makes of a text that is no address. */
  readonly text?: Parameters<typeof parseAddresses>[1];
  /** What a reference to a resource, or a value that is known only after apply, stands for. */
  readonly reference?: (node: Node) => Addresses | undefined;
}

/** Addresses of several settings together; `undefined` where none of them is set. */
export function addressesAt(block: Node, paths: readonly string[], names: AddressNames = {}): Part<Addresses> | undefined {
  const { items, whole, rest } = itemsAt(block, paths);
  if (whole.length === 0) return undefined;
  const read = new Map(items.map((item) => [item, addressesOf(item.node, names)]));
  const value = joinAddresses(...read.values(), ...(rest === undefined ? [] : [unknownAddresses(rest)]));
  const origin = originOfItems(block, paths, items, whole, (item) => isWhole(read.get(item) ?? noAddress));
  return { value, origin };
}

function addressesOf(node: Node, { text, reference }: AddressNames): Addresses {
  const known = reference?.(node);
  if (known !== undefined) return known;
  if (node.kind === 'unknown') return unknownAddresses(node.reason);
  const written = stringOf(node);
  // No address, but everybody knows what is meant.
  if (written === '/0') return anyAddress;
  return written === undefined ? unknownAddresses('an address is not a text') : parseAddresses(written, text);
}

/** Everybody, or everybody on the internet: whatever else stands there adds little. */
const isWhole = ({ intervals, named }: Addresses): boolean =>
  named.some((set) => set.strangers === 'all') || intervals.some(({ from, to }) => to - from >= mostOfIpv4);

const mostOfIpv4 = 2n ** 31n - 1n;

/** Several parts of one side together, the place that of the first that says most. */
export function joinedAddresses(parts: readonly (Part<Addresses> | undefined)[]): Part<Addresses> | undefined {
  const set = parts.filter((part) => part !== undefined);
  const telling = set.find(({ value }) => isWhole(value)) ?? set.find(({ value }) => value.missing === undefined) ?? set[0];
  return telling && { value: joinAddresses(...set.map(({ value }) => value)), origin: telling.origin };
}

/** Ports of several settings together; `undefined` where none of them is set. */
export function portsAt(block: Node, paths: readonly string[]): Part<Ports> | undefined {
  const { items, whole, rest } = itemsAt(block, paths);
  if (whole.length === 0) return undefined;
  const value = joinPorts(...items.map(({ node }) => portsOf(node)), ...(rest === undefined ? [] : [unknownPorts(rest)]));
  return { value, origin: originOfItems(block, paths, items, whole, () => false) };
}

function portsOf(node: Node): Ports {
  if (node.kind === 'unknown') return unknownPorts(node.reason);
  const text = stringOf(node) ?? '';
  return parsePorts(text) ?? unknownPorts(`"${text}" is not a port that is known here`);
}

/** Ports from one setting to another; `undefined` where neither is set. */
export function portRangeAt(block: Node, fromPath: string, toPath: string): Part<Ports> | undefined {
  const [from, to] = [settingAt(block, fromPath), settingAt(block, toPath)];
  if (isUnset(from) && isUnset(to)) return undefined;
  const open = [from, to].find((node) => node?.kind === 'unknown');
  const place = isUnset(from) ? to : from;
  const origin = place ? { ...originOf(place, originAt(block, fromPath)), written: rangeText(from, to) } : originAt(block, fromPath);
  if (open?.kind === 'unknown') return { value: unknownPorts(open.reason), origin };
  const [first, last] = [stringOf(from) ?? stringOf(to) ?? '', stringOf(to) ?? stringOf(from) ?? ''];
  return { value: parsePorts(`${first}-${last}`) ?? unknownPorts(`${first} to ${last} are no ports`), origin };
}

const rangeText = (from: Node | undefined, to: Node | undefined): string =>
  [...new Set([stringOf(from), stringOf(to)].filter((text) => text !== undefined))].join(' to ');

/** Protocols; `undefined` where the setting is not set. */
export function protocolsAt(block: Node, path: string): Part<Protocols> | undefined {
  const { items, whole, rest } = itemsAt(block, [path]);
  if (whole.length === 0) return undefined;
  const value = joinProtocols(...items.map(({ node }) => protocolsOf(node)), ...(rest === undefined ? [] : [unknownProtocols(rest)]));
  return { value, origin: originOfItems(block, [path], items, whole, () => false) };
}

function protocolsOf(node: Node): Protocols {
  if (node.kind === 'unknown') return unknownProtocols(node.reason);
  const text = stringOf(node) ?? '';
  return parseProtocols(text) ?? unknownProtocols(`"${text}" is not a protocol that is known here`);
}

/** One of some words, case ignored, with what it stands for; undecided for any other value. */
export function wordAt<T>(block: Node, path: string, words: Readonly<Record<string, T>>): { value: T | Undecided; origin: Origin } {
  const node = settingAt(block, path);
  const origin = isUnset(node) ? originAt(block, path) : originOf(node, originAt(block, path));
  if (node?.kind === 'unknown') return { value: { missing: node.reason }, origin };
  const text = stringOf(node)?.toLowerCase();
  if (text !== undefined && Object.hasOwn(words, text)) return { value: words[text] as T, origin };
  return { value: { missing: isUnset(node) ? `${path} is not set` : `${path} is "${stringOf(node)}"` }, origin };
}

/** The number that puts a rule in order. */
export function orderAt(block: Node, path: string, fallback?: number): { value: number | Undecided; origin: Origin } {
  const node = settingAt(block, path);
  const setting = path.split('.').at(-1) ?? path;
  if (isUnset(node)) return { value: fallback ?? { missing: `${path} is not set` }, origin: { setting } };
  const origin = originOf(node, { setting });
  if (node.kind === 'unknown') return { value: { missing: node.reason }, origin };
  const text = stringOf(node) ?? '';
  return { value: /^\d+$/.test(text) ? Number(text) : { missing: `${path} is "${text}"` }, origin };
}

/** What a rule is called, or another word for it. */
export function nameAt(block: Node, otherwise: string): Part<string> {
  const node = settingAt(block, 'name');
  const name = stringOf(node);
  return { value: name || otherwise, origin: name && node ? originOf(node) : {} };
}

/** Does a text say something? */
export function describedAt(block: Node, path: string): { value: boolean | Undecided; origin: Origin } {
  const node = settingAt(block, path);
  if (isUnset(node)) return { value: false, origin: {} };
  const origin = originAt(block, path);
  // A text that is known only in part is one all the same.
  if (node.kind === 'unknown' && !node.parts?.some((part) => part?.trim()))
    return { value: { missing: node.reason }, origin: originOf(node, origin) };
  const isBlank = stringOf(node)?.trim() === '';
  return isBlank ? { value: false, origin: { span: node.span } } : { value: true, origin: originOf(node, origin) };
}
