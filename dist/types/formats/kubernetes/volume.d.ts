import { type Node } from '../../tree/node.ts';
import type { KubernetesObject } from './object.ts';
import type { Pod } from './pod.ts';
/** Something that a pod offers its containers to mount. */
export interface Volume {
    readonly name: string;
    readonly kind: 'host' | 'volume' | 'file' | 'memory';
    /** Tells what is mounted: the path on the host, the claim's name; absent where the name of the volume has to do. */
    readonly source?: Node;
    /** The key in the manifest that holds the source: `hostPath.path`. */
    readonly setting: string;
    /** Can it be mounted for reading only, whatever the container asks for? */
    readonly readOnly: Node | boolean;
    /** The claim that other pods may mount as well. */
    readonly claim?: string;
}
/** The volumes of a pod by name; a StatefulSet's claim templates give every pod volumes of its own. */
export declare function volumesOf(object: KubernetesObject, pod: Pod): ReadonlyMap<string, Volume>;
