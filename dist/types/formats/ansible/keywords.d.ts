/**
 * Keywords of plays.
 *
 * @see https://docs.ansible.com/ansible/latest/reference_appendices/playbooks_keywords.html#play
 */
export declare const playKeywords: ReadonlySet<string>;
/** Is the key one that a task may have besides its module? */
export declare const isTaskKeyword: (key: string) => boolean;
/** Keywords that hardly any other list of mappings has. */
export declare const tellingTaskKeywords: readonly string[];
