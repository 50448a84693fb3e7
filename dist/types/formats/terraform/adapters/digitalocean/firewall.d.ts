import type { Adapters } from '../adapter.ts';
/** @see https://registry.terraform.io/providers/digitalocean/digitalocean/latest/docs/resources/firewall */
export declare const digitaloceanFirewalls: Adapters;
