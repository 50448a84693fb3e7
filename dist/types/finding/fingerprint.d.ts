/**
 * 32 hexadecimal digits that name a finding: the same as long as policy, address and the value judged are the same,
 * whatever happens to lines, files and wording.
 */
export declare const fingerprint: (policy: string, address: string, judged: string) => string;
