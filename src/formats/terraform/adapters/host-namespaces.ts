import { type HostNamespace, hostNamespace } from '../../../facts/container.ts';
import { element, type Site } from '../../../facts/declare.ts';
import { known, mapValue, type Value } from '../../../facts/value.ts';

/** Namespaces by name, each with the mode that its setting gives; `host` shares that of the host. */
export const hostNamespaces = (site: Site, modes: Readonly<Record<string, Value<string>>>): Value<readonly HostNamespace[]> =>
  known(
    Object.entries(modes).map(([name, mode]) =>
      element(hostNamespace, site, mode.span ?? mode.header ?? site.header, {
        name: known(name),
        shared:
          mode.state === 'absent'
            ? { ...mode, state: 'known', value: false, isDefault: true }
            : mapValue(mode, (value) => value === 'host'),
      }),
    ),
  );
