import { type Entry, missingIn, type Node, stringOf, unknownNode } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
import type { BuiltIn } from '../call.ts';
import { documentOf } from '../document.ts';
import { toJson } from '../json.ts';
import { type DocumentNode, failedNode, listNode, mapNode, type PendingNode, scalarNode } from '../value.ts';
import { plain, whenKnown } from './arguments.ts';

/**
 * https://developer.hashicorp.com/terraform/language/functions, "Encoding functions". What `base64gzip` gives depends
 * on the library that packs it, and nobody judges it.
 */
export const encodingFunctions: Readonly<Record<string, BuiltIn>> = {
  base64decode: plain(['text'], (text) => decoded(text, 'utf8')),
  base64encode: plain(['text'], (text) => Buffer.from(text, 'utf8').toString('base64')),
  csvdecode: (values, place) => whenKnown(values, place, () => table(stringOf(values[0]), place)),
  jsonencode: ([value], place) => value && encoded(value, place, toJson),
  // What is written in YAML is read back as a value; its exact text is nobody's concern here.
  yamlencode: ([value], place) => value && encoded(value, place, () => undefined),
  jsondecode: ([text]) => text && documentOf(text),
  // `yes` is true, as in YAML 1.1.
  yamldecode: ([text]) => text && documentOf(text, '1.1'),
  textdecodebase64: plain(['text', 'text'], (text, name) => {
    const encoding = encodings[name.toUpperCase()];
    return encoding && decoded(text, encoding);
  }),
  textencodebase64: plain(['text', 'text'], (text, name) => {
    const encoding = encodings[name.toUpperCase()];
    return encoding && Buffer.from(text, encoding).toString('base64');
  }),
  urlencode: plain(['text'], (text) =>
    encodeURIComponent(text)
      .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+'),
  ),
};

/** The names of https://www.iana.org/assignments/character-sets that Node has too. */
const encodings: Readonly<Record<string, BufferEncoding>> = {
  'UTF-8': 'utf8',
  'UTF-16LE': 'utf16le',
  'ISO-8859-1': 'latin1',
  'US-ASCII': 'latin1',
};

function decoded(text: string, encoding: BufferEncoding): string | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const bytes = Buffer.from(text, 'base64');
  const result = bytes.toString(encoding);
  // Terraform refuses what is no text.
  return encoding === 'utf8' && !Buffer.from(result, 'utf8').equals(bytes) ? undefined : result;
}

function encoded(value: Node, place: Span, write: (value: Node) => string | undefined): DocumentNode {
  const missing = missingIn(value);
  const text = missing === undefined ? write(value) : undefined;
  if (text !== undefined) return { ...scalarNode(text, place), document: value };
  const unknown: PendingNode & DocumentNode = {
    ...unknownNode(missing ?? 'its text is not evaluated', place),
    notNull: true,
    document: value,
  };
  return unknown;
}

/** One object per line, by the names of the first one. */
function table(text: string | undefined, place: Span): Node | undefined {
  if (text === undefined) return undefined;
  const [head, ...rows] = records(text);
  if (!head || new Set(head).size !== head.length) return undefined;
  if (rows.some((row) => row.length !== head.length)) return failedNode('a line has another number of fields than the first', place);
  return listNode(
    rows.map((row) =>
      mapNode(
        head.map((key, index): Entry => ({ key, keySpan: place, value: scalarNode(row[index] as string, place) })),
        place,
      ),
    ),
    place,
  );
}

/** https://www.rfc-editor.org/rfc/rfc4180; empty lines do not count. */
function records(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '' || quoted !== undefined) rows.push(row);
    row = [];
  }
  return rows;
}
