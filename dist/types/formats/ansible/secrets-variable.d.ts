import type { Site } from '../../facts/declare.ts';
import type { Secret } from '../../facts/secret.ts';
import { type Node } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
/** The credentials among variables: those of a file, a play, a block or a host. */
export declare const variableSecrets: (variables: Node | undefined, site: Site) => readonly Secret[];
/** The credential that a key and its value are, as Ansible reads them: a vaulted one is fine, a default is none. */
export declare function ansibleSecret(key: string, node: Node, site: Site): readonly Secret[];
export declare function inventoryLine(source: Source, site: Site): readonly Secret[];
