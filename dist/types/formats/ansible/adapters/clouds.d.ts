import { type Fact } from '../../../facts/declare.ts';
import type { Invocation } from './invocation.ts';
/**
 * A machine of Amazon's. Where neither the task nor its subnet are told, it starts in a default subnet, and these hand
 * out public addresses; with a subnet of the user's, the subnet decides.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/amazon/aws/ec2_instance_module.html and
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceNetworkInterfaceSpecification.html
 */
export declare function ec2Instance(invocation: Invocation): readonly Fact[];
/** @see https://docs.ansible.com/ansible/latest/collections/community/aws/ec2_launch_template_module.html */
export declare function ec2LaunchTemplate(invocation: Invocation): readonly Fact[];
/**
 * An elastic address by itself reaches nothing; one that is given to a machine or interface makes it public.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/amazon/aws/ec2_eip_module.html
 */
export declare function elasticAddress(invocation: Invocation): readonly Fact[];
/**
 * A machine of Google's reaches the internet, and is reached, when an interface has an access configuration.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/google/cloud/gcp_compute_instance_module.html
 */
export declare function computeInstance(invocation: Invocation): readonly Fact[];
/**
 * A machine of OpenStack gets a floating address when the task names one or a pool of them, or asks for one. Whether
 * the default does anything depends on the cloud.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/openstack/cloud/server_module.html
 */
export declare function openstackServer(invocation: Invocation): readonly Fact[];
