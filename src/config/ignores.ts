import { fingerprint } from '../finding/fingerprint.ts';
import type { Ignore } from '../finding/ignore.ts';
import { reaches } from './apply.ts';
import type { Config } from './config.ts';

/** The exemptions of a configuration. One that names the accepted value holds as long as the value is that one. */
export const ignoresOf = ({ ignores }: Config): readonly Ignore[] =>
  ignores.map(({ paths, addresses, value, ...rest }) => ({
    ...rest,
    writtenIn: 'configuration',
    covers: (finding) =>
      reaches({ ...(paths ? { paths } : {}), ...(addresses ? { addresses } : {}) }, finding.file, finding.address) &&
      (value === undefined || fingerprint(finding.policy, finding.address, `${value}\0`) === (finding.alike ?? finding.fingerprint)),
  }));
