import type { Fact } from '../../../../facts/declare.ts';
import type { Invocation } from '../invocation.ts';
/** Does a module make a firewall, or something that one covers? What its tasks say is put together play by play. */
export declare const concernsFirewalls: (module: string) => boolean;
/** The firewalls that the tasks of one play make together. */
export declare function firewallsOf(invocations: readonly Invocation[]): readonly Fact[];
