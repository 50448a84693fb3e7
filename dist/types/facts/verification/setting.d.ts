/** What a setting is about, and whether a true value switches verification on. */
export interface VerificationSetting {
    readonly of: 'certificates' | 'host keys';
    /** What a text makes of it; `undefined` for one that says nothing either way. */
    readonly on: (value: string) => boolean | undefined;
}
/** The setting of verification that a key is, if it is one. */
export declare function verificationSetting(key: string): VerificationSetting | undefined;
