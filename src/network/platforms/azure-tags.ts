import { type AddressInterval, parseAddress } from '../address.ts';
import type { NamedSet } from '../named-set.ts';
import { outsideRfc1918 } from '../special-addresses.ts';

/** The virtual address of the host: health probes, DHCP, DNS and the agent; the same in every region. */
const hostAddress: readonly AddressInterval[] = [parseAddress('168.63.129.16') as AddressInterval];

/**
 * `VirtualNetwork`: the address space of the network, of peered ones and those behind gateways, and the virtual address
 * of the host. It takes in what user-defined routes name as well, which is why it has no upper bound.
 */
const virtualNetwork: NamedSet = { name: 'VirtualNetwork', atLeast: hostAddress, strangers: 'none', apart: ['Internet'], isNonEmpty: true };

/** `Internet`: outside of the virtual network and reachable by the public internet, Azure's own public addresses included. */
const internet: NamedSet = { name: 'Internet', atMost: outsideRfc1918, strangers: 'all', apart: ['VirtualNetwork'], isNonEmpty: true };

/** `AzureLoadBalancer`: the address that health probes come from, and nothing else: no traffic of clients. */
const loadBalancer: NamedSet = {
  name: 'AzureLoadBalancer',
  atLeast: hostAddress,
  atMost: hostAddress,
  strangers: 'none',
  isNonEmpty: true,
};

/** Tags of the platform itself, whose addresses are not documented to be public ones. */
const platformTags = /^(AzurePlatform(DNS|IMDS|LKM)|GatewayManager)$/i;

/** By name in lower case; those with underscores are of the classic deployment model. */
const ownTags: ReadonlyMap<string, NamedSet> = new Map([
  ['internet', internet],
  ['virtualnetwork', virtualNetwork],
  ['virtual_network', virtualNetwork],
  ['azureloadbalancer', loadBalancer],
  ['azure_loadbalancer', loadBalancer],
]);

/**
 * A service tag of Azure, case ignored: one of the three above, a service (`Storage`, `Sql`), or a service in a region
 * (`Storage.WestEurope`). The addresses of a service are some of Azure's public ones, which belong to `Internet`.
 *
 * @returns `undefined` for a text that cannot be a tag
 * @see https://learn.microsoft.com/azure/virtual-network/service-tags-overview#available-service-tags
 * @see https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 */
export function azureServiceTag(text: string): NamedSet | undefined {
  const known = ownTags.get(text.toLowerCase());
  if (known !== undefined) return known;
  if (!/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/.test(text)) return undefined;
  if (platformTags.test(text)) return { name: text, strangers: 'none', isNonEmpty: true };
  const [service = text] = text.split('.');
  return {
    name: text,
    strangers: 'none',
    inside: service === text ? ['Internet'] : [service, 'Internet'],
    apart: ['VirtualNetwork'],
    isNonEmpty: true,
  };
}

/** The members of an application security group: interfaces in the virtual network. */
export const applicationSecurityGroup = (name: string): NamedSet => ({
  name,
  strangers: 'none',
  inside: ['VirtualNetwork'],
  apart: ['Internet'],
});

export const virtualNetworkTag = virtualNetwork;
export const internetTag = internet;
export const loadBalancerTag = loadBalancer;
