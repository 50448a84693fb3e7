import type { Adapters } from '../adapter.ts';
/**
 * The rules of a network are one firewall. One without rules in the code is not judged: its rules may be made elsewhere.
 *
 * @see https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_firewall
 */
export declare const googleFirewalls: Adapters;
