import { fact, type Site } from '../../../facts/declare.ts';
import { publicAddress } from '../../../facts/public-address.ts';
import { defaultOf, known, originOf, unknown, type Value } from '../../../facts/value.ts';
import { isUnset, type Node } from '../../../tree/node.ts';
import { textOf } from '../../../tree/span.ts';
import { isSet } from '../evaluate/value.ts';
import { headerOf } from '../module/blocks.ts';
import type { Resource } from '../module/resource.ts';
import type { Adapters } from './adapter.ts';
import { blocksAt, flag, originAt, settingAt, text } from './setting.ts';

/** How one type of resource comes to a public address. */
export interface AddressRow {
  /** What gets it, in a word or two. */
  readonly holder: string;
  /** Blocks of which each gets one, or not; the resource itself when left out. */
  readonly each?: string;
  readonly assigned: Assigned;
}

/** Does this block get one? Nothing where it has no say in it. */
export type Assigned = (block: Node, resource: Resource) => Value<boolean> | undefined;

/**
 * Adapters from a table of resource types. Addresses of load balancers, NAT gateways, bastions and firewalls are none
 * of a machine, and so in no table.
 */
export const publicAddresses = (rows: Readonly<Record<string, AddressRow>>): Adapters =>
  Object.fromEntries(
    Object.entries(rows).map(([type, { holder, each, assigned }]) => [
      type,
      (resource: Resource) => {
        const blocks = each === undefined ? { items: [resource.node] } : blocksAt(resource.node, each);
        const facts = blocks.items.flatMap((block) => {
          const value = assigned(block, resource);
          return value
            ? [addressFact(resource, block === resource.node ? resource.site : siteOf(block, resource.site), holder, value)]
            : [];
        });
        return 'rest' in blocks && blocks.rest !== undefined
          ? [...facts, addressFact(resource, resource.site, holder, unknown(blocks.rest, { setting: each as string }))]
          : facts;
      },
    ]),
  );

const siteOf = (block: Node, owner: Site): Site => ({ ...owner, header: headerOf(block), block: block.span });

const addressFact = (resource: Resource, site: Site, holder: string, assigned: Value<boolean>) =>
  fact(publicAddress, site, { name: text(resource.node, 'name', { fallback: resource.name }), holder: known(holder), assigned });

/** A boolean attribute; `otherwise` is the provider's default. */
export const byFlag =
  (path: string, otherwise: boolean): Assigned =>
  (block) =>
    flag(block, path, { fallback: otherwise });

/** The id of an address, which is set or not; one that is known only after apply is set. */
export const bySetting =
  (path: string): Assigned =>
  (block) => {
    const node = settingAt(block, path);
    const origin = originAt(block, path);
    if (isUnset(node) || (node.kind === 'scalar' && node.value === '')) return defaultOf(false, origin);
    const set = isSet(node);
    if (set === undefined) return unknown(node.kind === 'unknown' ? node.reason : '', originOf(node, origin));
    return known(set, { ...originOf(node, origin), written: textOf(node.span) });
  };

/** A block that asks for an address by being there, empty or not. */
export const byBlock =
  (path: string): Assigned =>
  (block) => {
    const { items, rest } = blocksAt(block, path);
    const origin = originAt(block, path);
    const [first] = items;
    if (first) return known(true, { ...origin, span: headerOf(first), written: 'present' });
    return rest === undefined ? defaultOf(false, origin) : unknown(rest, origin);
  };

/** The first that says yes; else the first that does not know. */
export const byAny =
  (...ways: readonly Assigned[]): Assigned =>
  (block, resource) => {
    const values = ways.flatMap((way) => way(block, resource) ?? []);
    return values.find((value) => value.state === 'known' && value.value) ?? values.find((value) => value.state === 'unknown') ?? values[0];
  };
