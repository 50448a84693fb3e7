import { type AddressInterval, addressIntervals, parseAddress } from './address.ts';
import { remoteAxis } from './axis.ts';
import { within } from './interval.ts';
import { difference } from './packet-set.ts';

const intervals = (...texts: readonly string[]): readonly AddressInterval[] => texts.map((text) => parseAddress(text) as AddressInterval);

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
export const publicAddresses: readonly AddressInterval[] = [
  ...outside(
    intervals('0.0.0.0/0'),
    intervals(
      '0.0.0.0/8',
      '10.0.0.0/8',
      '100.64.0.0/10',
      '127.0.0.0/8',
      '169.254.0.0/16',
      '168.63.129.16',
      '172.16.0.0/12',
      '192.0.0.0/24',
      '192.168.0.0/16',
      '198.18.0.0/15',
      '224.0.0.0/3',
    ),
  ),
  ...intervals('2000::/3'),
];

/** Everything outside of the private IPv4 blocks of RFC 1918. */
export const outsideRfc1918: readonly AddressInterval[] = outside(
  intervals('*'),
  intervals('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'),
);

function outside(whole: readonly AddressInterval[], holes: readonly AddressInterval[]): readonly AddressInterval[] {
  return addressIntervals(difference(within(remoteAxis, whole), within(remoteAxis, holes)));
}
