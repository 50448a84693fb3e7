import type { Fact } from '../../../../facts/declare.ts';
import type { Invocation } from '../invocation.ts';
import { type Attachments } from './attachments.ts';
/**
 * A network security group of Azure: its rules by priority, the platform's default rules behind them. Rules that the
 * group has elsewhere stay unless `purge_rules` says otherwise; what is judged is what the code says.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/azure/azcollection/azure_rm_securitygroup_module.html
 * (rules: protocol, port and address default to `*`, access to Allow, direction to Inbound)
 */
export declare function networkSecurityGroup(invocation: Invocation, attachments: Attachments): readonly Fact[];
