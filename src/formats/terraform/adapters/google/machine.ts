import { fact } from '../../../../facts/declare.ts';
import { machine } from '../../../../facts/machine.ts';
import { known } from '../../../../facts/value.ts';
import { type Adapter, forTypes } from '../adapter.ts';
import { passwordLoginOf } from '../first-boot.ts';
import { text } from '../setting.ts';

const boot = [{ path: 'metadata.user-data' }, { path: 'metadata_startup_script' }, { path: 'metadata.startup-script' }];

const instance: Adapter = ({ node, name, site }) => [
  fact(machine, site, {
    name: text(node, 'name', { fallback: name }),
    passwordLogin: passwordLoginOf(node, boot),
    firewalled: known(true),
  }),
];

/**
 * The rules of its network, the implied ones at least, cover each machine (https://cloud.google.com/firewall/docs/firewalls).
 * Google's images have password log-in off; what runs at the first boot may switch it on.
 *
 * @see https://cloud.google.com/compute/docs/images/os-details and
 * https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance
 */
export const googleMachines = forTypes(
  ['google_compute_instance', 'google_compute_instance_template', 'google_compute_region_instance_template'],
  instance,
);
