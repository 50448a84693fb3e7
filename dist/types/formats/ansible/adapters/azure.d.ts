import { type Fact } from '../../../facts/declare.ts';
import type { Invocation } from './invocation.ts';
/**
 * A network interface has a public address when one of its configurations names one. Old versions of the module had
 * the same options beside the name of the interface.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/azure/azcollection/azure_rm_networkinterface_module.html
 */
export declare function networkInterface(invocation: Invocation): readonly Fact[];
/**
 * A virtual machine gets an interface with a static public address of its own unless it is given interfaces or told
 * otherwise.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/azure/azcollection/azure_rm_virtualmachine_module.html
 */
export declare function virtualMachine(invocation: Invocation): readonly Fact[];
