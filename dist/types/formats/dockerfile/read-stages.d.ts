import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import { type BuildArguments } from './arguments.ts';
import type { Stage } from './stage.ts';
/**
 * The stages of a Dockerfile, in order.
 *
 * @returns none, with a notice, for a file that no image can be built from
 */
export declare function readStages(source: Source, args: BuildArguments, notice: (notice: Notice) => void): readonly Stage[];
