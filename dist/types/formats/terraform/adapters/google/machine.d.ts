import { type Adapter } from '../adapter.ts';
/**
 * The rules of its network, the implied ones at least, cover each machine (https://cloud.google.com/firewall/docs/firewalls).
 * Google's images have password log-in off; what runs at the first boot may switch it on.
 *
 * @see https://cloud.google.com/compute/docs/images/os-details and
 * https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance
 */
export declare const googleMachines: Readonly<Record<string, Adapter>>;
