import type { Fact } from '../../../../facts/declare.ts';
import type { Invocation } from '../invocation.ts';
/**
 * The chains INPUT and OUTPUT on the hosts of a play: its tasks in order, then the policy of the chain.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/iptables_module.html
 * (table: filter, action: append, ip_version: ipv4)
 */
export declare function iptablesFirewalls(invocations: readonly Invocation[]): readonly Fact[];
