export interface Token {
    readonly kind: 'name' | 'number' | 'string' | 'operator';
    readonly text: string;
}
/**
 * The tokens of a Jinja expression. Ansible keeps the backslashes of texts, so that `'\1'` and `'\d'` need no second one.
 *
 * @returns `undefined` where it holds a character that Jinja would not take.
 *
 * @see https://jinja.palletsprojects.com/en/stable/templates/#expressions
 */
export declare function tokens(text: string): readonly Token[] | undefined;
