/** What stands where a credential belongs. */
export type Written = 'empty' | 'reference' | 'file' | 'placeholder' | 'hash' | 'other' | 'literal';

/** Names of things that keep secrets, by which a platform fetches the value. */
const references =
  /^(arn:aws[\w-]*:|alias\/|vault:|op:\/\/|ref\+|ssm:|sm:\/\/|secretref:|kv:\/\/|aws-sm:|gcp-sm:|awssecret|azurekms:|\/subscriptions\/|projects\/[^/]+\/secrets\/|https:\/\/[\w-]+\.vault\.azure\.net\/|@Microsoft\.KeyVault|\{\{ *resolve:|ENC\[|encrypted:|ENC\(|\$ANSIBLE_VAULT|age-encryption\.org|AgA[A-Za-z0-9+/])|^(env|file|secret|cmd|exec)(var)?:|^\$__|^!(Ref|Sub|GetAtt)\b/i;

/** Variables of any template language, as a whole or in part. */
const templates =
  /\$\{|\$\(\w|(?:^|[^\w$])\$[A-Z_][A-Z0-9_]+\b|^\$[A-Za-z_]\w*$|\{\{|\{%|<%|%\([\w.]+\)s|^%[A-Za-z_]\w*%$|#\{\w|^__\w+__$|^\{[.\w$ -]+\}$|^@[\w.]+@$/;

const placeholders =
  /^<[^<>]*>$|^\[[^[\]]*\]$|^\(.*\)$|^[*x.•_#?-]+$|^(your|my|the|some|an?|insert|enter|put|add|set|replace|fill|provide|specify|use|paste)[-_ ](your|own|my|the|real|actual|strong|secure|a|an|here|this|me|in|it|with|generated|random|new)\b|[-_ ](goes)?[-_ ]?here$|^(your|replace|redacted|masked|removed|placeholder|dummy|fake|todo|fixme|tbd|sample|example|hidden|notset|unset|undefined|ignored?|omitted|mock|n\/a)([-_ ].*|[A-Z].*)?$|[-_](placeholder|redacted)$|^x{3,}|placeholder/i;

const hashes =
  /^\$(1|2[abxy]?|5|6|7|y|argon2\w*|pbkdf2[\w-]*|scrypt|apr1)\$|^\{(SSHA|SHA|CRYPT|SMD5|MD5|PBKDF2)[^}]*\}|^pbkdf2[:_]sha|^SCRAM-SHA-|^md5[0-9a-f]{32}$|^\*[0-9A-F]{40}$|^[!*]+$/i;

const files =
  /^(~|\.{1,2})?\/[\w.@~+/-]+$|^[A-Za-z]:\\|^file:\/\/|^[\w./-]+\.(pem|key|txt|json|ya?ml|pfx|p12|jks|crt|cer|secret|token|pub|env|conf)$/;

/** Answers of an option that is no credential after all. */
const answers =
  /^(true|false|yes|no|on|off|null|nil|none|undefined|always|never|on_create|auto|automatic|optional|required|prompt|enabled|disabled|n\/a)$/i;

/** What is written as the value of a credential, from the text alone. */
export function readWritten(text: string): Written {
  const value = text.trim();
  if (value === '') return 'empty';
  if (value.length > 100_000) return 'literal';
  if (references.test(value) || templates.test(value)) return 'reference';
  if (answers.test(value)) return 'other';
  if (placeholders.test(value)) return 'placeholder';
  if (hashes.test(value)) return 'hash';
  if (files.test(value)) return 'file';
  if (
    /^https?:\/\/[^@\s]*$/.test(value) ||
    /^-----BEGIN (CERTIFICATE|PUBLIC KEY|RSA PUBLIC KEY)/.test(value) ||
    /^(ssh-(rsa|ed25519|dss)|ecdsa-sha2-\S+) AAAA/.test(value)
  )
    return 'other';
  // A sentence is about a credential, not one.
  return /^\S+( \S+){2,}$/.test(value) && !value.includes('PRIVATE') ? 'other' : 'literal';
}

/** Bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

/** Does a value look made up by a machine, rather than named by a person (`my-github-token`)? */
export function looksRandom(value: string): boolean {
  if (value.length < 12 || value.length > 4000 || /\s/.test(value)) return false;
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value))
    return value.length >= 24 && entropy(value) > 4 && /[a-z]/.test(value) && /[A-Z]/.test(value);
  // Words between dashes, dots or slashes make a name, a version or a path.
  const pieces = value.split(/[-_./:]/);
  if (pieces.length > 1 && pieces.every((piece) => /^([a-z]{0,20}\d{0,4}|[A-Z]{0,20}\d{0,4})$/.test(piece))) return false;
  // Nobody makes a word of so many letters and digits up by hand.
  return entropy(value) > (value.length >= 24 && pieces.length === 1 ? 2 : 3);
}
