import { type Fact } from '../../../facts/declare.ts';
import type { Invocation } from './invocation.ts';
/**
 * Machines and scale sets of Azure: password log-in is on unless the task says otherwise.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/azure/azcollection/azure_rm_virtualmachine_module.html and
 * https://docs.ansible.com/ansible/latest/collections/azure/azcollection/azure_rm_virtualmachinescaleset_module.html
 * (ssh_password_enabled, default true; os_type, default Linux)
 */
export declare function azureMachine(invocation: Invocation): readonly Fact[];
/**
 * Machines of Amazon's take the keys of a pair; the images of Amazon and of the distributions have password log-in off.
 * User data may switch it on.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/building-shared-amis.html and
 * https://docs.ansible.com/ansible/latest/collections/amazon/aws/ec2_instance_module.html
 */
export declare function ec2Machine(invocation: Invocation): readonly Fact[];
/**
 * Google's images have password log-in off. What runs at the first boot stands in the metadata.
 *
 * @see https://cloud.google.com/compute/docs/images/os-details and
 * https://docs.ansible.com/ansible/latest/collections/google/cloud/gcp_compute_instance_module.html
 */
export declare function googleMachine(invocation: Invocation): readonly Fact[];
