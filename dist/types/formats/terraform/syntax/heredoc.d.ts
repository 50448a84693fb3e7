import type { Piece } from './template.ts';
/**
 * Removes from each line of a `<<-` heredoc as much white space as the least indented line has. Lines of nothing but
 * white space do not count, and keep what they have; a line that starts with an interpolation has none.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions (flush heredoc)
 */
export declare function removeIndentation(pieces: readonly Piece[]): void;
