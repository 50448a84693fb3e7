import type { BuiltImage, ReadContext } from '../../format.ts';
import { type Service } from './service.ts';
/** What is known of the image that a service builds. */
export type Built = Pick<BuiltImage, 'user' | 'healthCheck'>;
/**
 * Looks into the Dockerfile that a service builds its image from.
 *
 * @returns `undefined` for a service that builds none; unknown values where the Dockerfile is not in the tree
 * @see https://github.com/compose-spec/compose-spec/blob/main/build.md
 */
export declare function builtBy(service: Service, context: ReadContext): Promise<Built | undefined>;
