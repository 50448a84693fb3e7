import type { CredentialKind } from './key-name.ts';

/** A form that only the tokens of one issuer have. */
interface TokenShape {
  readonly name: string;
  readonly kind: CredentialKind;
  readonly pattern: RegExp;
}

/**
 * Forms that their issuers document: prefixes that were made so that such tokens can be found.
 *
 * AWS: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids
 * GitHub: https://github.blog/engineering/behind-githubs-new-authentication-token-formats/
 * GitLab: https://docs.gitlab.com/security/tokens/#token-prefixes
 * Slack: https://docs.slack.dev/authentication/tokens · https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 * Stripe: https://docs.stripe.com/keys · SendGrid: https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys
 * npm: https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/ · PyPI: https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns
 * Google: https://cloud.google.com/docs/authentication/api-keys · HashiCorp: https://developer.hashicorp.com/vault/docs/concepts/tokens
 * DigitalOcean: https://docs.digitalocean.com/reference/api/create-personal-access-token/ · Docker: https://docs.docker.com/security/access-tokens/
 * Azure Storage: https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
 * PEM: https://www.rfc-editor.org/rfc/rfc7468 · PuTTY: https://tartarus.org/~simon/putty-snapshots/htmldoc/AppendixC.html
 */
const tokenShapes: readonly TokenShape[] = [
  {
    name: 'private key',
    kind: 'private key',
    pattern: /-----BEGIN (?:[A-Z]+ ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-(?!----)){40,20000}(?:-----END [A-Z ]{0,30}-----)?/,
  },
  {
    name: 'PuTTY private key',
    kind: 'private key',
    pattern: /PuTTY-User-Key-File-[23]:(?:(?!PuTTY-User)[\s\S]){1,4000}?Private-Lines: *\d+[\s\S]{1,20000}/,
  },
  { name: 'AWS access key ID', kind: 'cloud access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
  { name: 'GitHub token', kind: 'token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b/ },
  { name: 'GitLab token', kind: 'token', pattern: /\bgl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|soat)-[\w-]{20,64}\b/ },
  { name: 'Slack token', kind: 'token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,250}\b/ },
  { name: 'Slack webhook', kind: 'secret', pattern: /hooks\.slack\.com\/(?:services|workflows)\/T\w{8,12}\/[AB]\w{8,12}\/\w{20,24}/ },
  { name: 'Stripe key', kind: 'API key', pattern: /\b[sr]k_live_[A-Za-z0-9]{20,250}\b/ },
  { name: 'SendGrid key', kind: 'API key', pattern: /\bSG\.[\w-]{22}\.[\w-]{43}\b/ },
  { name: 'npm token', kind: 'token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { name: 'PyPI token', kind: 'token', pattern: /\bpypi-AgEIcHlwaS5vcmc[\w-]{50,1000}/ },
  { name: 'Google API key', kind: 'API key', pattern: /\bAIza[\w-]{35}\b/ },
  { name: 'Google OAuth token', kind: 'token', pattern: /\bya29\.[\w-]{20,500}/ },
  { name: 'Vault token', kind: 'token', pattern: /\bhv[sbr]\.[A-Za-z0-9_-]{24,300}\b/ },
  { name: 'DigitalOcean token', kind: 'token', pattern: /\bdo[opr]_v1_[a-f0-9]{64}\b/ },
  { name: 'Docker token', kind: 'token', pattern: /\bdckr_(?:pat|oat)_[\w-]{20,60}\b/ },
  { name: 'Azure storage key', kind: 'secret key', pattern: /(?<=AccountKey=)[A-Za-z0-9+/]{86}==/ },
];

/** Issuers' own examples, as their documentation prints them. */
const examples = /EXAMPLE(KEY)?$|^(AKIA|ASIA)(X{16}|0{16}|1234567890)/;

interface FoundToken {
  readonly shape: TokenShape;
  readonly start: number;
  readonly end: number;
}

/** The first credential in a text that is one by its form alone. */
export function tokenIn(text: string): FoundToken | undefined {
  if (text.length < 16) return undefined;
  for (const shape of tokenShapes) {
    const match = shape.pattern.exec(text);
    if (match && !examples.test(match[0]) && !isMonotonous(match[0]))
      return { shape, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** All places of such credentials in a text. */
export const tokensIn = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  tokenShapes.flatMap(({ pattern }) =>
    [...text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );

/** `ghp_xxxxxxxxxxxxxxxxx`: the form of a token with nothing in it. */
const isMonotonous = (token: string): boolean => /([xX0*.-])\1{9}/.test(token);
