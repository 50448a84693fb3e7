import { unknown } from '../../../../facts/value.ts';
import { type Assigned, byAny, byBlock, publicAddresses } from '../public-address.ts';

const interfaceOf = (holder: string) => ({
  holder,
  each: 'network_interface',
  // "If omitted, the instance will not have a public address"; an empty block asks for an ephemeral one.
  assigned: byAny(byBlock('access_config'), byBlock('ipv6_access_config')),
});

/** What the instance does not say, its template does. */
const orItsTemplate: Assigned = (block, resource) => {
  const value = byBlock('access_config')(block, resource);
  return value?.state === 'known' && value.isDefault
    ? unknown('access_config is left to the instance template', { setting: 'access_config' })
    : value;
};

/** @see https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance */
export const googlePublicAddresses = publicAddresses({
  google_compute_instance: interfaceOf('virtual machine'),
  google_compute_instance_template: interfaceOf('virtual machine'),
  google_compute_region_instance_template: interfaceOf('virtual machine'),
  google_compute_instance_from_template: { holder: 'virtual machine', each: 'network_interface', assigned: orItsTemplate },
});
