import type { Origin } from '../../facts/value.ts';
import type { Action, Platform, Rule, Undecided } from '../rule.ts';

/** What a host firewall does with packets that no rule decides; in the words of the code where it says so. */
export interface HostDefaults {
  readonly inbound?: Action | Undecided;
  readonly outbound?: Action | Undecided;
  readonly origins?: { readonly inbound?: Origin; readonly outbound?: Origin };
}

/**
 * ufw: rules in order, the first match decides. Unless set otherwise, incoming is denied and outgoing allowed.
 *
 * Its own rules before these (answers, loopback, DHCP, some ICMP) are left out: they are the same on every host.
 *
 * @see https://manpages.ubuntu.com/manpages/noble/man8/ufw.8.html (default)
 */
export const ufw = (defaults: HostDefaults = {}): Platform => host('ufw', { inbound: 'deny', outbound: 'allow', ...defaults });

/**
 * Chains of iptables or nftables: rules in order, then the policy of the chain, which is to accept unless set otherwise.
 *
 * @see https://man7.org/linux/man-pages/man8/iptables.8.html (-P, --policy)
 */
export const iptables = (defaults: HostDefaults = {}): Platform => host('iptables', { inbound: 'allow', outbound: 'allow', ...defaults });

/**
 * A zone of firewalld: what is not opened is rejected, outgoing is free. At the same priority, rules that deny come first.
 *
 * @see https://firewalld.org/documentation/zone/options.html (target)
 * @see https://firewalld.org/documentation/man-pages/firewalld.richlanguage.html (ordering)
 */
export const firewalld = (defaults: HostDefaults = {}): Platform => ({
  ...host('firewalld', { inbound: 'deny', outbound: 'allow', ...defaults }),
  ties: 'deny first',
});

function host(name: string, { inbound = 'deny', outbound = 'allow', origins = {} }: HostDefaults): Platform {
  const policy = (direction: Rule['direction'], action: Action | Undecided, origin: Origin | undefined): Rule => ({
    name: `policy for ${direction === 'inbound' ? 'incoming' : 'outgoing'} packets`,
    direction,
    action,
    isDefault: true,
    ...(origin?.span === undefined ? {} : { place: origin.span }),
    ...(origin === undefined ? {} : { origins: { action: origin } }),
  });
  return {
    name,
    evaluation: 'ordered',
    ties: 'as listed',
    isStateful: true,
    defaults: [policy('inbound', inbound, origins.inbound), policy('outbound', outbound, origins.outbound)],
  };
}
