import type { Adapters } from '../adapter.ts';
/** @see https://registry.terraform.io/providers/hetznercloud/hcloud/latest/docs/resources/firewall */
export declare const hetznerFirewalls: Adapters;
