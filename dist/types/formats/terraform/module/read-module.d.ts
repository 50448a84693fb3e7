import type { Notice } from '../../../tree/notice.ts';
import type { Source } from '../../../tree/source.ts';
import { type Module } from './module.ts';
/** The module that the files of a folder make; nothing where none of them is a configuration. */
export declare function readModule(folder: string, all: readonly Source[], notice: (notice: Notice) => void): Promise<Module | undefined>;
