import { type HostNamespace } from '../../../facts/container.ts';
import { type Site } from '../../../facts/declare.ts';
import { type Value } from '../../../facts/value.ts';
/** Namespaces by name, each with the mode that its setting gives; `host` shares that of the host. */
export declare const hostNamespaces: (site: Site, modes: Readonly<Record<string, Value<string>>>) => Value<readonly HostNamespace[]>;
