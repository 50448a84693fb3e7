/**
 * The value of the text between quotes.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions
 */
export declare const unquote: (written: string) => string;
/** The value of a line of a heredoc: nothing is escaped there but the start of an interpolation or directive. */
export declare const unescapeHeredoc: (written: string) => string;
