import { type CredentialKind, isCredentialFile, namedCredential } from './key-name.ts';
import { tokenIn } from './token-shapes.ts';
import { isWellKnown } from './well-known.ts';
import { looksRandom, readWritten } from './written-value.ts';

/** A credential in a text, by its place. */
export interface Detected {
  readonly kind: CredentialKind;
  /** How it stands there. */
  readonly form: 'literal' | 'empty' | 'reference' | 'file';
  readonly start: number;
  readonly end: number;
  readonly wellKnown: boolean;
}

/** `scheme://user:password@host`. @see https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1 */
const credentialsInUrl = /\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:@/"'<>]{0,100}:([^\s@/"'<>]{1,200})@/i;

/** `Password=…;` of ADO and ODBC. */
const passwordInList = /(?:^|;)\s*(?:password|pwd)\s*=\s*([^;\s"']+)(?:;|$)/i;

/**
 * What credential a value is, or has in it.
 *
 * By the form of the value first, which is surest; then by the name of the key. How random a value is counts only
 * where the name leaves it open.
 *
 * @returns nothing for what is no credential: placeholders and hashes too
 */
export function detect(key: string, text: string): Detected | undefined {
  const token = text.includes('$ANSIBLE_VAULT') ? undefined : tokenIn(text);
  if (token) return literal(token.shape.kind, text, token.start, token.end);
  const inside = text.length < 20_000 ? (credentialsInUrl.exec(text) ?? passwordInList.exec(text)) : null;
  if (inside?.[1] !== undefined) {
    const start = inside.index + inside[0].lastIndexOf(inside[1]);
    const form = readWritten(inside[1]);
    if (form === 'literal') return literal('password', text, start, start + inside[1].length);
    return form === 'reference' ? at('connection string', 'reference', text) : undefined;
  }
  const named = namedCredential(key);
  if (!named) return isCredentialFile(key) && text !== '' ? at(namedFile(key), 'file', text) : undefined;
  const form = readWritten(text);
  switch (form) {
    case 'literal':
      if (!named.sure && !looksRandom(text.trim())) return undefined;
      // Keys of clouds are longer: this is a word in place of one.
      if (named.kind === 'cloud access key' && text.trim().length < 16) return undefined;
      return literal(named.kind, text, text.length - text.trimStart().length, text.trimEnd().length);
    case 'empty':
      return named.sure ? at(named.kind, 'empty', text) : undefined;
    case 'reference':
    case 'file':
      return at(named.kind, form, text);
    default:
      return undefined;
  }
}

const namedFile = (key: string): CredentialKind => namedCredential(key.replace(/[._-]?file$/i, ''))?.kind ?? 'secret';

const literal = (kind: CredentialKind, text: string, start: number, end: number): Detected => ({
  kind,
  form: 'literal',
  start,
  end,
  wellKnown: isWellKnown(text.slice(start, end)),
});

const at = (kind: CredentialKind, form: Detected['form'], text: string): Detected => ({
  kind,
  form,
  start: 0,
  end: text.length,
  wellKnown: false,
});
