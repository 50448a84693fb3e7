import { type AddressInterval } from './address.ts';
/**
 * Addresses that hosts on the internet can have.
 *
 * That is all but what IANA lists as not globally reachable, and the address that every host of Azure gives its machines,
 * from which no packet of the internet can come. The blocks for documentation are kept in, though they are
 * on that list: in code and in our own messages they stand for somebody on the internet.
 *
 * @see https://www.iana.org/assignments/iana-ipv4-special-registry
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 * @see https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
 * @see https://www.iana.org/assignments/ipv6-address-space (only 2000::/3 is global unicast)
 */
export declare const publicAddresses: readonly AddressInterval[];
/** Everything outside of the private IPv4 blocks of RFC 1918. */
export declare const outsideRfc1918: readonly AddressInterval[];
