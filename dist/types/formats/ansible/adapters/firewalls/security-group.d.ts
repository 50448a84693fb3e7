import type { Fact } from '../../../../facts/declare.ts';
import type { Invocation } from '../invocation.ts';
import { type Attachments } from './attachments.ts';
/**
 * A security group of AWS. Rules that the code does not list are removed (`purge_rules`), and where it lists no outbound
 * rules the default that allows all stays; an empty list removes it.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/amazon/aws/ec2_security_group_module.html
 * (rules_egress: "If none are supplied, the default all-out rule is assumed")
 */
export declare function securityGroup(invocation: Invocation, attachments: Attachments): readonly Fact[];
