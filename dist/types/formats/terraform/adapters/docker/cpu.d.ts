import { type Value } from '../../../../facts/value.ts';
import type { Node } from '../../../../tree/node.ts';
/** `cpus` caps the time, `cpu_set` the processors; `cpu_shares` only weighs containers against each other. */
export declare const cpuLimit: (block: Node) => Value<string>;
