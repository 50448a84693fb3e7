import { type Node } from '../../tree/node.ts';
/** A volume in the short form, cut at its colons. */
export interface ShortVolume {
    /** Absent for an anonymous volume. */
    readonly source?: Node;
    readonly target: Node;
    /** `ro,rshared,z` … */
    readonly mode?: Node;
}
/**
 * Reads `[source:]target[:mode]`. A drive letter belongs to its path; a piece that is not known is taken for one
 * without a colon.
 *
 * @returns `undefined` for what is no text, and for a text that is not known at all
 * @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md (volumes, short syntax)
 */
export declare function readVolume(node: Node): ShortVolume | undefined;
/** Is the source of a short volume a path of the host rather than a volume's name? `undefined` when that is not known. */
export declare function isHostPath(source: Node): boolean | undefined;
