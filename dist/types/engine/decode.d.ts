/**
 * Bytes of a file as text: UTF-8, or UTF-16 where a byte order mark says so. The mark is taken off.
 *
 * @returns what stands in the way for anything else: a guess at an encoding would move every column
 */
export declare function decode(bytes: Uint8Array): {
    readonly text: string;
} | {
    readonly problem: string;
};
