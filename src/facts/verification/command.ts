/** A word of a command, script or address that decides on verification. */
export interface OnCommand {
  readonly of: 'certificates' | 'host keys';
  readonly on: boolean;
  readonly start: number;
  readonly end: number;
}

interface Pattern {
  readonly of: OnCommand['of'];
  /** The group named `off` or `on` is the place. */
  readonly pattern: RegExp;
  /** Where a command talks to its own machine, nobody stands between. */
  readonly sparesLocal?: boolean;
}

/**
 * curl: https://curl.se/docs/manpage.html#-k · wget: https://www.gnu.org/software/wget/manual/wget.html#HTTPS-_0028SSL_002fTLS_0029-Options
 * OpenSSH: https://man.openbsd.org/ssh_config#StrictHostKeyChecking · pip: https://pip.pypa.io/en/stable/cli/pip/#cmdoption-trusted-host
 */
const patterns: readonly Pattern[] = [
  { of: 'host keys', pattern: /(?<off>StrictHostKeyChecking[=\s]+["']?(?:no|off)\b)/gi },
  { of: 'host keys', pattern: /(?<on>StrictHostKeyChecking[=\s]+["']?(?:yes|accept-new)\b)/gi },
  { of: 'host keys', pattern: /(?<off>\bANSIBLE_HOST_KEY_CHECKING=["']?(?:false|0|no)\b)/gi },
  {
    of: 'certificates',
    sparesLocal: true,
    pattern:
      /\bcurl\b[^\n|;&]{0,400}?\s(?<off>--insecure|--proxy-insecure|-[fsSLvIgGjlnNOqRJi46#]{0,8}k[fsSLvIgGjlnNOqRJi46#]{0,8})(?=["']?(?:[\s,\]]|$))/g,
  },
  { of: 'certificates', sparesLocal: true, pattern: /\bwget\b[^\n|;&]{0,400}?\s(?<off>--no-check-certificate)\b/g },
  { of: 'certificates', pattern: /(?<off>\bhttp\.sslVerify[=\s]+["']?(?:false|0|off|no)\b)/gi },
  { of: 'certificates', pattern: /(?<off>\bstrict-ssl[=\s]+["']?false\b)/gi },
  {
    of: 'certificates',
    pattern:
      /(?<off>--(?:insecure-skip-tls-verify(?:=true)?|skip-tls-verify(?:=true)?|insecure-skip-verify(?:=true)?|no-verify-ssl|tls-verify=false|tlsVerify=false|skip-ssl-validation))(?![\w=-])/gi,
  },
  { of: 'certificates', pattern: /(?<off>--trusted-host[=\s]+["']?[\w.*-]+)/g },
  { of: 'certificates', pattern: /(?<off>\bsslmode=disable\b)/gi },
  {
    of: 'certificates',
    pattern: /(?<off>\b(?:NODE_TLS_REJECT_UNAUTHORIZED=["']?0|PYTHONHTTPSVERIFY=["']?0|GIT_SSL_NO_VERIFY=["']?(?:1|true))\b)/gi,
  },
  {
    of: 'certificates',
    pattern: /(?<on>\b(?:NODE_TLS_REJECT_UNAUTHORIZED=["']?1|PYTHONHTTPSVERIFY=["']?1|GIT_SSL_NO_VERIFY=["']?(?:0|false))\b)/gi,
  },
  { of: 'certificates', pattern: /(?<off>\binsecureSkipVerify=["']?true\b)/gi },
  { of: 'certificates', pattern: /(?<off>\bVerify-(?:Peer|Host)[=\s]+["']?(?:false|0|no)\b)/gi },
];

/** Most texts have none of these in them. */
const telling = /StrictHostKey|HOST_KEY|insecure|\bcurl\b|no-check-cert|ssl|verify|UNAUTHORIZED|--trusted-host/i;

/** What a command or a script, or an address in it, says of verification. */
export function verificationsIn(text: string): readonly OnCommand[] {
  if (!telling.test(text) || text.length > 500_000) return [];
  const found = patterns.flatMap(({ of, pattern, sparesLocal }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly OnCommand[] => {
      const { off, on } = match.groups as { off?: string; on?: string };
      const word = (off ?? on) as string;
      const start = match.index + match[0].indexOf(word);
      const rest = /^[^\n|;&]*/.exec(text.slice(match.index))?.[0] ?? '';
      if (isComment(text, start)) return [];
      if (sparesLocal && /\/\/(localhost|127\.0\.0\.1|\[::1\])\b/.test(rest)) return [];
      return [{ of, on: off === undefined, start, end: start + word.length }];
    }),
  );
  return found.filter((one, index) => !found.slice(0, index).some((other) => other.start < one.end && one.start < other.end));
}

function isComment(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^\s*#/.test(line) || /^\s*(\/\/|::|rem\b)/i.test(line);
}
