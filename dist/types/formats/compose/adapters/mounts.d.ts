import { type Node } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import { type Service } from './service.ts';
type Identity = string | {
    readonly reason: string;
};
/** Something that a service mounts, before it is known who else mounts it. */
export interface Mounted {
    /** The whole entry. */
    readonly place: Span;
    readonly kind: 'host' | 'volume' | 'file' | 'memory' | {
        readonly reason: string;
    };
    readonly source?: Node;
    readonly target?: Node;
    /** A node that says so, or the default. */
    readonly readOnly: Node | boolean;
    readonly propagation?: Node;
    /** The setting that mounts it, where that is not `volumes`. */
    readonly setting?: string;
    /** Equal for mounts of the same thing; absent for what nobody else can mount. */
    readonly identity?: Identity;
}
/** Everything that a service mounts by itself, in file order; `rest` tells why there may be more. */
export interface Mounts {
    readonly mounts: readonly Mounted[];
    readonly rest?: string;
}
/**
 * @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md (volumes, tmpfs, configs, secrets,
 * use_api_socket)
 */
export declare function mountsOf(service: Service): Mounts;
/** What a service mounts because others do: `volumes_from: [other:ro, container:outside]`. */
export declare function mountsFrom(service: Service, others: ReadonlyMap<string, Mounts>): Mounts;
export {};
