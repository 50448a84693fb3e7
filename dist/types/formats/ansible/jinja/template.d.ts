/** One piece of a template: text as it stands, the code of `{{ … }}`, or a statement `{% … %}`. */
export interface Piece {
    readonly kind: 'text' | 'expression' | 'statement';
    readonly text: string;
}
/** Does the text ask Jinja for anything? */
export declare const isTemplate: (text: string) => boolean;
/**
 * The pieces of a template in order, comments left out, whitespace control applied. Ansible takes away the line break
 * behind a statement (`trim_blocks`).
 *
 * @returns `undefined` where an opening bracket is never closed, which Jinja refuses
 * @see https://jinja.palletsprojects.com/en/stable/templates/#whitespace-control and
 * https://docs.ansible.com/ansible/latest/collections/ansible/builtin/template_module.html#parameter-trim_blocks
 */
export declare function pieces(text: string): readonly Piece[] | undefined;
