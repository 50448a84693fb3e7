import type { NamedSet } from '../named-set.ts';
import type { Platform, Rule } from '../rule.ts';
/**
 * A security group: rules only allow, and what none allows is denied.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 */
export declare const securityGroup: Platform;
/**
 * The rule with which AWS creates a security group. Some tools remove it where the code writes no outbound rules
 * (Terraform's `aws_security_group`), others keep it (Ansible's `ec2_security_group`): the adapter knows which.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/creating-security-groups.html
 */
export declare const awsDefaultEgress: Rule;
/**
 * A network ACL: rules by number, the first match decides, what none decides is denied; answers need rules of their own.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export declare const networkAcl: Platform;
/**
 * A prefix list by id or name. AWS manages those of its own services, which hold their addresses only; a customer's list
 * may hold anything.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
export declare const prefixList: (name: string) => NamedSet;
