import type { Fact } from '../../../../facts/declare.ts';
import type { Invocation } from '../invocation.ts';
/**
 * The rules of ufw on the hosts of a play: its tasks in order make one list.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/community/general/ufw_module.html
 * (direction: incoming; from_ip, to_ip: any; limit lets the first connections through)
 */
export declare function ufwFirewall(invocations: readonly Invocation[]): readonly Fact[];
