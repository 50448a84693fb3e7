import { type Value } from '../../../../facts/value.ts';
import { type Node } from '../../../../tree/node.ts';
import type { Invocation } from '../invocation.ts';
/** What the tasks of a play put behind firewalls: interfaces, subnets, machines. */
export type Attachments = readonly Invocation[];
export declare const attachingModules: ReadonlySet<string>;
/**
 * What a firewall covers, by its name within the play.
 *
 * @param settings - the options that name the firewall of what is made
 * @returns nothing where the play makes nothing that a firewall could cover: what it covers is then elsewhere
 */
export declare function attachedTo(name: Node | undefined, attachments: Attachments, settings: readonly string[]): {
    readonly attached?: Value<boolean>;
    readonly attachments?: Value<string>;
};
