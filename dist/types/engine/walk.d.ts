import { type Ignore } from 'ignore';
import type { TreeFiles } from './tree-files.ts';
interface Rules {
    readonly folder: string;
    readonly rules: Ignore;
}
/** All files below a folder that no `.gitignore` on the way leaves out. Links are not followed. */
export declare function walk(files: TreeFiles, folder: string, inherited?: readonly Rules[]): string[];
export {};
