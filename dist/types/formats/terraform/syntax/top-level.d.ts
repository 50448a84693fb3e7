/**
 * Pieces of a file that each begin with a block at the margin, as formatted files have all of theirs. Where one of
 * them is damaged, the others can be read by themselves. Lines of a heredoc begin no block.
 *
 * @returns offsets at which a piece begins; the first is 0
 */
export declare function topLevelOffsets(text: string): readonly number[];
