import { firstSet, type Value } from '../../../../facts/value.ts';
import type { Node } from '../../../../tree/node.ts';
import { amount, text } from '../setting.ts';

/** `cpus` caps the time, `cpu_set` the processors; `cpu_shares` only weighs containers against each other. */
export const cpuLimit = (block: Node): Value<string> => firstSet(amount(block, 'cpus'), text(block, 'cpu_set'));
