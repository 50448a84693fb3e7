import type { Fact } from '../../../../facts/declare.ts';
import type { Invocation } from '../invocation.ts';
/**
 * Firewall rules of Google's VPC networks: those of one network in one play hold together.
 *
 * @param networks - the tasks of the play that make a network, which then starts with the implied rules alone
 * @see https://docs.ansible.com/ansible/latest/collections/google/cloud/gcp_compute_firewall_module.html
 */
export declare function vpcFirewalls(invocations: readonly Invocation[], networks: readonly Invocation[]): readonly Fact[];
