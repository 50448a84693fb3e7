import type { Inputs, ReadContext } from '../formats/format.ts';
import type { Notice } from '../tree/notice.ts';
import type { Tree } from './tree.ts';
/** What formats may ask while they read, answered from the files of one tree. */
export declare function readContext(files: Tree, inputs: Inputs, notice: (notice: Notice) => void): ReadContext;
