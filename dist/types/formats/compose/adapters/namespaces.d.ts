import { type HostNamespace } from '../../../facts/container.ts';
import { type Value } from '../../../facts/value.ts';
import { type Service } from './service.ts';
/** The namespaces about which a service says something. */
export declare function namespacesOf(service: Service): Value<readonly HostNamespace[]>;
