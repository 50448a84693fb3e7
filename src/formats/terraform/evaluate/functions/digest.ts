import { createHash } from 'node:crypto';
import type { BuiltIn } from '../call.ts';
import { plain } from './arguments.ts';

const hash = (algorithm: string, encoding: 'hex' | 'base64'): BuiltIn =>
  plain(['text'], (text) => createHash(algorithm).update(text, 'utf8').digest(encoding));

const namespaces: Readonly<Record<string, string>> = {
  dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
};

/** https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5 */
function uuidV5(namespace: string, name: string): string | undefined {
  const written = (namespaces[namespace] ?? namespace).replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/i.test(written)) return undefined;
  const bytes = createHash('sha1').update(Buffer.from(written, 'hex')).update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * https://developer.hashicorp.com/terraform/language/functions, "Hash and crypto functions". What bcrypt, uuid and
 * rsadecrypt give is not known: chance and keys decide.
 */
export const digestFunctions: Readonly<Record<string, BuiltIn>> = {
  base64sha256: hash('sha256', 'base64'),
  base64sha512: hash('sha512', 'base64'),
  md5: hash('md5', 'hex'),
  sha1: hash('sha1', 'hex'),
  sha256: hash('sha256', 'hex'),
  sha512: hash('sha512', 'hex'),
  uuidv5: plain(['text', 'text'], uuidV5),
};
