import { type Sysctl } from '../../../facts/container.ts';
import { type Value } from '../../../facts/value.ts';
import { type Service } from './service.ts';
/** The kernel parameters that a service sets, as a mapping or as a sequence of `name=value`. */
export declare function sysctlsOf(service: Service): Value<readonly Sysctl[]>;
