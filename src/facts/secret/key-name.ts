/** What a credential is, in the words of messages. */
export type CredentialKind =
  | 'password'
  | 'passphrase'
  | 'token'
  | 'API key'
  | 'secret key'
  | 'private key'
  | 'cloud access key'
  | 'connection string'
  | 'secret'
  | 'user name';

export interface NamedCredential {
  readonly kind: CredentialKind;
  /** Does the name alone say so? Else the value has to look like one too. */
  readonly sure: boolean;
}

/** Names whose value is the credential itself, whatever it looks like; the last words of a key. */
const sure: readonly (readonly [RegExp, CredentialKind])[] = [
  [/(^|_)aws_(access_key(_id)?|secret_(access_)?key|session_token)$|(^|_)secret_access_key$/, 'cloud access key'],
  [/passphrase$/, 'passphrase'],
  [/(^|_)(private_?key|privatekey)(_pem|_data|_openssh)?$/, 'private key'],
  [/(^|_)api_?(key|secret|token)$|(^|_)(subscription|app|application)_key$/, 'API key'],
  [
    /(^|_)(access|auth|o_?auth|bearer|refresh|session|bot|id_refresh)_?token$|(^|_)(sas|personal_access|pat)_token$|(^|_)token_key$/,
    'token',
  ],
  [
    /(^|_)(client|consumer|app|application|jwt|session|webhook|shared|signing|token|cookie|o_?auth|oauth2|hmac)_?secret$|(^|_)secret_?key(_base)?$|(^|_)(encryption|signing|master|account|storage|access|shared|jwt)_key$/,
    'secret key',
  ],
  [/(^|_)(connection_?string|conn_str)$/, 'connection string'],
  [/(^|_)require_?pass$/, 'password'],
];

/** Passwords also stand in the middle of a name: `DB_PASS_PROD`. */
const password =
  /(^|_)(pass|passwd|password|pwd|passcode)(_|$)|passw(or)?d$|^(db|user|mysql|my|pg|root|admin|smtp|ftp|ldap|mail|redis|mq)pass$/;

/** Names that may mean a credential, or the name of one. */
const perhaps: readonly (readonly [RegExp, CredentialKind])[] = [
  [/(^|_)token$/, 'token'],
  [/(^|_)secret$/, 'secret'],
  [/(^|_)(credentials?|auth)$/, 'secret'],
];

/** Words around a credential's name that make it something about the credential: `password_policy`, `update_password`. */
const about =
  /(^|_)(policy|policies|length|min|max|file|files|path|dir|name|names|url|uri|host|port|endpoint|expiry|expire|expires|expiration|age|ttl|lifetime|type|id|ids|arn|ref|refs|reference|enabled|enable|disabled|disable|required|require|requires|requirements|rotation|rotate|header|hash|hashed|algorithm|encryption|field|prompt|store|manager|provider|reset|version|count|mode|method|format|template|history|complexity|strength|change|update|updates|use|using|has|is|allow|allowed|ask|force|generate|generated|random|show|hide|manage|managed|auth|authentication|login|lock|label|hint|description|title|text|user|username|set|keeper|selector|attribute|claim|wo|through|attempts|retries|check|checks|special|characters|chars|digits|public)(_|$)/;

/** Endings that leave a name what it is: `DB_PASSWORD_PROD`, `password2`. */
const ending = /_?(value|plain|plaintext|text|default|prod|production|dev|development|test|staging|stage|base64|b64|[0-9]+)$/;

const cache = new Map<string, NamedCredential | undefined>();

/**
 * What a key, variable or option holds by its name; `undefined` for none of our concern.
 *
 * Words are told apart by case and punctuation, so `dbPassword`, `DB_PASSWORD` and `db.password` are one name.
 */
export function namedCredential(key: string): NamedCredential | undefined {
  if (key.length > 100) return undefined;
  if (!cache.has(key)) {
    if (cache.size > 20_000) cache.clear();
    cache.set(key, read(key));
  }
  return cache.get(key);
}

function read(key: string): NamedCredential | undefined {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toLowerCase();
  const name = words.replace(ending, '') || words;
  for (const [pattern, kind] of sure) {
    if (pattern.test(name)) return /^(use|has|is|enable|disable|require|allow|generate)_/.test(name) ? undefined : { kind, sure: true };
  }
  const match = password.exec(name);
  if (match) {
    // Whose password it is stands before it; the same word behind it makes it something else.
    const before = name
      .slice(0, match.index)
      .replace(/(^|_)(user|username|login|auth|host|public|store|manager|provider|test|id)(?=_|$)/g, '');
    const after = name.slice(match.index + match[0].length);
    return about.test(before) || about.test(after) || name === 'proxy_pass' ? undefined : { kind: 'password', sure: true };
  }
  const loose = perhaps.find(([pattern]) => pattern.test(name));
  return loose && { kind: loose[1], sure: false };
}

/** Is it the name of a variable whose value is the path of a file with a credential in it: `POSTGRES_PASSWORD_FILE`? */
export const isCredentialFile = (key: string): boolean => {
  const match = /^(.+?)[._-]?file$/i.exec(key);
  return match !== null && namedCredential(match[1] as string) !== undefined;
};
