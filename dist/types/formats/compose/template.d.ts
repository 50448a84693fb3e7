/** What a variable of a template is. */
export type Looked = {
    readonly known: true;
    readonly value: string;
} | {
    readonly known: false;
};
/** A template with its variables put in. */
export interface ExpandedTemplate {
    /** Known pieces in order; `null` where something is not known. */
    readonly parts: readonly (string | null)[];
    /** Why the first missing piece is missing. */
    readonly reason?: string;
    /** Names of the variables whose values were used. */
    readonly used: readonly string[];
    /** Where the text of a default stands in the template, when the whole template is one variable that takes it. */
    readonly defaultAt?: {
        readonly start: number;
        readonly end: number;
    };
    /** What is wrong with the template, where Compose would refuse it. */
    readonly problem?: string;
}
/**
 * Puts variables into a text as Compose does: `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:+alternative}`,
 * `${NAME:?message}` with and without colon, nested, and `$$` for a dollar.
 *
 * A variable that is set nowhere and has no default is not known: Compose would take the empty string, but those who
 * deploy may set it.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md
 */
export declare function expandTemplate(text: string, lookup: (name: string) => Looked, depth?: number): ExpandedTemplate;
