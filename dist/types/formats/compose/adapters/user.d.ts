import { type Value } from '../../../facts/value.ts';
import type { Built } from './build.ts';
import { type Service } from './service.ts';
/**
 * The user that a service starts as: its own setting, else that of the image it builds, else what is known of the image.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md (user)
 */
export declare function userOf(service: Service, built: Built | undefined): Value<string>;
