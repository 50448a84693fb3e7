import type { Direction, Platform } from '../rule.ts';
/**
 * A firewall whose rules only allow, as most small clouds have it: what no rule allows is denied, except in directions
 * that are open.
 *
 * Hetzner Cloud drops inbound packets that no rule allows, and outbound ones only where there is an outbound rule:
 * https://docs.hetzner.com/cloud/firewalls/overview. DigitalOcean denies both: https://docs.digitalocean.com/products/networking/firewalls/.
 *
 * @param open - the directions in which everything passes
 */
export declare const allowList: (name: string, open?: readonly Direction[]) => Platform;
