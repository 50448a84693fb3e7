import { createHash } from 'node:crypto';

/**
 * 32 hexadecimal digits that name a finding: the same as long as policy, address and the value judged are the same,
 * whatever happens to lines, files and wording.
 */
export const fingerprint = (policy: string, address: string, judged: string): string =>
  createHash('sha256').update([policy, address, judged].join('\0')).digest('hex').slice(0, 32);
