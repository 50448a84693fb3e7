import type { Detected } from './detect.ts';
import { namedCredential } from './key-name.ts';
import { tokenIn } from './token-shapes.ts';
import { isWellKnown } from './well-known.ts';
import { readWritten } from './written-value.ts';

export interface OnCommandLine extends Detected {
  /** The option, variable or command that takes it. */
  readonly key: string;
}

/** `--db-password=x`, `--requirepass x`, `-Ddb.password=x`, `PGPASSWORD=x command`. */
const assigned =
  /(?:^|[\s;&|("'[,])(?:--?(?:D)?([A-Za-z][\w.-]{2,60})(?:=|\s+|["'],\s*["'])|(?:export\s+)?([A-Za-z_]\w{2,60})=)("[^"\n]*"|'[^'\n]*'|(?:\$\([^)]{0,200}\)|\$?\{\{?[^}]{0,200}\}\}?|[^\s"';&|)<>\],])+)/g;

/** `curl -u user:password`. @see https://curl.se/docs/manpage.html#-u */
const basic = /\bcurl\b[^\n|;&]{0,400}?\s(?:-u|--user)[\s=]+["']?[^\s:"'$]+:([^\s"'$]+)/g;

/** `sshpass -p password`, and `mysql -ppassword`, which takes no blank. */
const short = /\b(?:sshpass\s+-p\s*|mysql(?:admin|dump)?\b[^\n|;&]{0,400}?\s-p)["']?([^\s"'$-][^\s"'$]*)/g;

const inUrl = /\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:@/"'<>]{1,100}:([^\s@/"'<>$]{1,200})@/gi;

/**
 * The credentials that a command line, or a script, has in it. References are not among them.
 *
 * @param holder - what users call the text: a token in it that stands under no name of its own is named by it
 */
export function onCommandLine(text: string, holder: string): readonly OnCommandLine[] {
  const found: OnCommandLine[] = [];
  const add = (key: string, kind: Detected['kind'], start: number, value: string): void => {
    if (readWritten(value) !== 'literal') return;
    if (found.some((one) => start < one.end && one.start < start + value.length)) return;
    found.push({ key, kind, form: 'literal', start, end: start + value.length, wellKnown: isWellKnown(value) });
  };
  const bounded = text.length > 200_000 ? text.slice(0, 200_000) : text;
  const token = tokenIn(bounded);
  if (token) add(holder, token.shape.kind, token.start, bounded.slice(token.start, token.end));
  for (const match of bounded.matchAll(assigned)) {
    const key = (match[1] ?? match[2]) as string;
    const quoted = match[3] as string;
    const value = quoted.replace(/^(["'])(.*)\1$/, '$2');
    const named = namedCredential(key);
    // The next option is no value of this one.
    if (named?.sure !== true || value.startsWith('-')) continue;
    add(key, named.kind, match.index + match[0].length - quoted.length + (quoted === value ? 0 : 1), value);
  }
  for (const [pattern, key] of [
    [basic, 'curl --user'],
    [short, '-p'],
    [inUrl, undefined],
  ] as const)
    for (const match of bounded.matchAll(pattern)) {
      const value = match[1] as string;
      add(key ?? holder, 'password', match.index + match[0].lastIndexOf(value), value);
    }
  return found.sort((one, other) => one.start - other.start);
}
