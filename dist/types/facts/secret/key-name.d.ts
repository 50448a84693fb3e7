/** What a credential is, in the words of messages. */
export type CredentialKind = 'password' | 'passphrase' | 'token' | 'API key' | 'secret key' | 'private key' | 'cloud access key' | 'connection string' | 'secret' | 'user name';
export interface NamedCredential {
    readonly kind: CredentialKind;
    /** Does the name alone say so? Else the value has to look like one too. */
    readonly sure: boolean;
}
/**
 * What a key, variable or option holds by its name; `undefined` for none of our concern.
 *
 * Words are told apart by case and punctuation, so `dbPassword`, `DB_PASSWORD` and `db.password` are one name.
 */
export declare function namedCredential(key: string): NamedCredential | undefined;
/** Is it the name of a variable whose value is the path of a file with a credential in it: `POSTGRES_PASSWORD_FILE`? */
export declare const isCredentialFile: (key: string) => boolean;
