import type { Notice } from '../../tree/notice.ts';
import type { ReadContext } from '../format.ts';
import type { Model } from './model.ts';
/**
 * Tells of files that a project takes from the tree and that are not in it: environment files, secrets, configs.
 * They often hold secrets and are kept out of the repository for that, so nothing is lost by it.
 */
export declare function missingReferences({ tree, folders }: Model, context: ReadContext, notice: (notice: Notice) => void): void;
