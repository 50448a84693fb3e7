/** What stands where a credential belongs. */
export type Written = 'empty' | 'reference' | 'file' | 'placeholder' | 'hash' | 'other' | 'literal';
/** What is written as the value of a credential, from the text alone. */
export declare function readWritten(text: string): Written;
/** Does a value look made up by a machine, rather than named by a person (`my-github-token`)? */
export declare function looksRandom(value: string): boolean;
