import type { Site } from '../../facts/declare.ts';
import type { Verification } from '../../facts/verification.ts';
import { type Node } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
/** What plays, tasks or variables say of verification. */
export declare function verificationsOf(document: Node, kind: string, file: Site): readonly Verification[];
/** `host_key_checking = False` of a configuration, `ansible_ssh_common_args=…` of an inventory. */
export declare function sourceVerifications(source: Source, file: Site): readonly Verification[];
