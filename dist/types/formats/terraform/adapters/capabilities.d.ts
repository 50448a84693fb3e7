import { type Capability } from '../../../facts/container.ts';
import { type Site } from '../../../facts/declare.ts';
import { type Value } from '../../../facts/value.ts';
import { type Node } from '../../../tree/node.ts';
/** The capabilities of a list such as `capabilities.add`; none where it is not set, as on every runtime. */
export declare function capabilitiesAt(block: Node, path: string, site: Site): Value<readonly Capability[]>;
