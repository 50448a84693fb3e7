import type { Source } from '../tree/source.ts';
/**
 * Paths that a text may mean, told without knowing its format: each word as a path from its own folder and from every
 * folder above it, for tools start from different ones.
 */
export declare function mentionsOf({ path, text }: Source): readonly string[];
