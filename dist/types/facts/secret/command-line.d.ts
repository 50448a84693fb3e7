import type { Detected } from './detect.ts';
export interface OnCommandLine extends Detected {
    /** The option, variable or command that takes it. */
    readonly key: string;
}
/**
 * The credentials that a command line, or a script, has in it. References are not among them.
 *
 * @param holder - what users call the text: a token in it that stands under no name of its own is named by it
 */
export declare function onCommandLine(text: string, holder: string): readonly OnCommandLine[];
