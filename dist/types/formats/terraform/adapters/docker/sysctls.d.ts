import { type Sysctl } from '../../../../facts/container.ts';
import { type Site } from '../../../../facts/declare.ts';
import { type Value } from '../../../../facts/value.ts';
import { type Node } from '../../../../tree/node.ts';
export declare function sysctlsAt(block: Node, site: Site): Value<readonly Sysctl[]>;
