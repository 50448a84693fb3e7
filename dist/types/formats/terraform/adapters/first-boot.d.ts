import { type Value } from '../../../facts/value.ts';
import { type Node } from '../../../tree/node.ts';
/** A setting that holds what a machine does at its first boot. */
export interface BootSetting {
    readonly path: string;
    readonly encoded?: 'base64';
}
/** Does what runs at the first boot switch password log-in on? Where it says nothing the image decides, and those of the clouds have it off. */
export declare function passwordLoginOf(block: Node, settings: readonly BootSetting[]): Value<boolean>;
