import type { Fact } from '../../../../facts/declare.ts';
import type { Invocation } from '../invocation.ts';
/**
 * The zones of firewalld on the hosts of a play. What packages put into a zone, and what leaves the host, is set up
 * elsewhere.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/ansible/posix/firewalld_module.html
 */
export declare function firewalldZones(invocations: readonly Invocation[]): readonly Fact[];
