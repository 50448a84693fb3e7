import type { Adapters } from '../adapter.ts';
/**
 * OpenStack gives a new group two rules that let everything out, which `delete_default_rules` removes.
 *
 * @see https://registry.terraform.io/providers/terraform-provider-openstack/openstack/latest/docs/resources/networking_secgroup_v2
 * @see https://registry.terraform.io/providers/terraform-provider-openstack/openstack/latest/docs/resources/networking_secgroup_rule_v2
 */
export declare const openstackSecurityGroups: Adapters;
