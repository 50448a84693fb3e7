/** What a setting is about, and whether a true value switches verification on. */
export interface VerificationSetting {
  readonly of: 'certificates' | 'host keys';
  /** What a text makes of it; `undefined` for one that says nothing either way. */
  readonly on: (value: string) => boolean | undefined;
}

const truth = (value: string): boolean | undefined =>
  /^(true|yes|on|1|y|t|enabled|required?)$/i.test(value)
    ? true
    : /^(false|no|off|0|n|f|disabled|none|ignore)$/i.test(value)
      ? false
      : undefined;

const straight = (of: VerificationSetting['of']): VerificationSetting => ({ of, on: truth });

const reversed: VerificationSetting = {
  of: 'certificates',
  on: (value) => {
    const answer = truth(value);
    return answer === undefined ? undefined : !answer;
  },
};

/** @see https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION · https://dev.mysql.com/doc/refman/8.4/en/connection-options.html#option_general_ssl-mode */
const mode: VerificationSetting = { of: 'certificates', on: (value) => (/^[\w-]+$/.test(value) ? !/^disabled?$/i.test(value) : undefined) };

/**
 * Settings by the end of their names, words in lower case with `_` between them.
 *
 * Ansible's modules: https://docs.ansible.com/ansible/latest/collections/ansible/builtin/uri_module.html#parameter-validate_certs
 * Node: https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue · git: https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpsslVerify
 * Vault: https://developer.hashicorp.com/vault/docs/commands#vault_skip_verify · Kubernetes: https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/#Cluster
 */
const settings: readonly (readonly [RegExp, VerificationSetting])[] = [
  // Those that switch it off when true stand first: their names may end like one that switches it on.
  [
    /(^|_)((insecure_)?skip_(tls_|ssl_|cert_|certificate_)?(verify|verification|validation)|tls_skip_verify(_insecure)?|insecure_skip_tls_verify|ssl_no_verify|no_verify_ssl|no_check_certificate|insecure_ssl|ssl_insecure|tls_insecure|allow_unverified_ssl|disable_(ssl|tls|certificate)_(verification|validation|verify)|trust_server_certificate|ignore_(ssl|tls|cert|certificate)(_errors)?)$/,
    reversed,
  ],
  [
    /(^|_)strict_?host_?key_?checking$/,
    {
      of: 'host keys',
      on: (value) => (/^(yes|accept-new|ask|true)$/i.test(value) ? true : /^(no|off|false)$/i.test(value) ? false : undefined),
    },
  ],
  [/(^|_)host_key_checking$/, straight('host keys')],
  [
    /(^|_)(validate_certs?|verify_ssl|ssl_?verify(_?peer|_?host)?|verify_certs?|verify_certificates?|tls_verify|verify_tls|verify_peer|ssl_verification|strict_ssl|node_tls_reject_unauthorized|pythonhttpsverify|reject_unauthorized|https_verify)$/,
    straight('certificates'),
  ],
  [/(^|_)server_cert_validation$/, straight('certificates')],
  [/(^|_)(pg)?ssl_?mode$/, mode],
];

const cache = new Map<string, VerificationSetting | undefined>();

/** The setting of verification that a key is, if it is one. */
export function verificationSetting(key: string): VerificationSetting | undefined {
  if (key.length > 100) return undefined;
  if (!cache.has(key)) {
    if (cache.size > 20_000) cache.clear();
    const words = key
      .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
      .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
      .replace(/[^A-Za-z0-9]+/g, '_')
      .toLowerCase();
    cache.set(key, settings.find(([pattern]) => pattern.test(words))?.[1]);
  }
  return cache.get(key);
}
