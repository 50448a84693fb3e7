import { type Value } from '../../../facts/value.ts';
import type { Built } from './build.ts';
import { type Service } from './service.ts';
/** Is there a health check? A service that says nothing has that of the image it builds. */
export declare function healthCheckOf(service: Service, built: Built | undefined): Value<boolean>;
