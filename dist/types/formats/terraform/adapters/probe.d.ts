import { type Probe } from '../../../facts/container.ts';
import { type Site } from '../../../facts/declare.ts';
import { type Value } from '../../../facts/value.ts';
import { type Node } from '../../../tree/node.ts';
/** The health checks of a container, by name and the block that declares each. */
export declare const probesAt: (block: Node, site: Site, paths: Readonly<Record<string, string>>) => Value<readonly Probe[]>;
