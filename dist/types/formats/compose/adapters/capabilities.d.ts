import { type Capability } from '../../../facts/container.ts';
import { type Value } from '../../../facts/value.ts';
import { type Service } from './service.ts';
/**
 * The capabilities under `cap_drop` or `cap_add`; none where nothing is said.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md (cap_add, cap_drop)
 */
export declare function capabilitiesOf(service: Service, setting: 'cap_drop' | 'cap_add'): Value<readonly Capability[]>;
