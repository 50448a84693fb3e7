import { type Container } from '../../facts/container.ts';
import { type Value } from '../../facts/value.ts';
import type { Source } from '../../tree/source.ts';
import { type Stage } from './stage.ts';
/** What a Dockerfile says of the containers of its image. */
export declare function imageFacts(source: Source, stages: readonly Stage[]): readonly Container[];
/** The user that a container of the stage starts as; absent where neither the file nor what is known of its base tells. */
export declare function userOf(stage: Stage): Value<string>;
/** Has the image of the stage a health check? What an image from outside may bring is not counted. */
export declare function hasHealthCheck(stage: Stage): Value<boolean>;
