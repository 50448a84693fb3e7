import type { Origin } from '../../facts/value.ts';
import type { Action, Platform, Undecided } from '../rule.ts';
/** What a host firewall does with packets that no rule decides; in the words of the code where it says so. */
export interface HostDefaults {
    readonly inbound?: Action | Undecided;
    readonly outbound?: Action | Undecided;
    readonly origins?: {
        readonly inbound?: Origin;
        readonly outbound?: Origin;
    };
}
/**
 * ufw: rules in order, the first match decides. Unless set otherwise, incoming is denied and outgoing allowed.
 *
 * Its own rules before these (answers, loopback, DHCP, some ICMP) are left out: they are the same on every host.
 *
 * @see https://manpages.ubuntu.com/manpages/noble/man8/ufw.8.html (default)
 */
export declare const ufw: (defaults?: HostDefaults) => Platform;
/**
 * Chains of iptables or nftables: rules in order, then the policy of the chain, which is to accept unless set otherwise.
 *
 * @see https://man7.org/linux/man-pages/man8/iptables.8.html (-P, --policy)
 */
export declare const iptables: (defaults?: HostDefaults) => Platform;
/**
 * A zone of firewalld: what is not opened is rejected, outgoing is free. At the same priority, rules that deny come first.
 *
 * @see https://firewalld.org/documentation/zone/options.html (target)
 * @see https://firewalld.org/documentation/man-pages/firewalld.richlanguage.html (ordering)
 */
export declare const firewalld: (defaults?: HostDefaults) => Platform;
