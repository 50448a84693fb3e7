import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { missingIn, type Node, stringOf } from '../../../../tree/node.ts';
import { Source } from '../../../../tree/source.ts';
import { readYaml } from '../../../../tree/yaml.ts';
import { numberGiven, textGiven } from '../given.ts';
import { maxText } from '../operators.ts';
import { isFloat, made, madeFloat, madeList, madeMap, pythonText } from '../value.ts';
import { type Filter, onText } from './filter.ts';

/** JSON as Python writes it; `undefined` where part of the value is not known. */
function json(node: Node, indent: number | undefined, depth = 0): string | undefined {
  const line = indent === undefined ? '' : `\n${' '.repeat(indent * (depth + 1))}`;
  const end = indent === undefined ? '' : `\n${' '.repeat(indent * depth)}`;
  const comma = indent === undefined ? ', ' : ',';
  switch (node.kind) {
    case 'unknown':
      return undefined;
    case 'scalar':
      if (typeof node.value === 'number') return pythonText(node);
      return JSON.stringify(node.value).replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
    case 'list': {
      const items = node.items.map((item) => json(item, indent, depth + 1));
      if (node.rest !== undefined || items.includes(undefined)) return undefined;
      return items.length === 0 ? '[]' : `[${line}${items.join(comma + line)}${end}]`;
    }
    case 'map': {
      const items = [...node.entries.values()].map(({ key, value }) => {
        const text = json(value, indent, depth + 1);
        return text === undefined ? undefined : `${JSON.stringify(key)}: ${text}`;
      });
      if (node.rest !== undefined || items.includes(undefined)) return undefined;
      // The pretty form sorts its keys.
      const ordered = indent === undefined ? items : items.toSorted();
      return ordered.length === 0 ? '{}' : `{${line}${ordered.join(comma + line)}${end}}`;
    }
  }
}

const toJson =
  (nice: boolean): Filter =>
  (of, given, around) => {
    if (Object.keys(given.named).some((name) => name !== 'indent')) return undefined;
    const indent = numberGiven(given, 0, 'indent') ?? (nice ? 4 : undefined);
    const text = json(around.resolve(of, 'deep'), indent);
    return text === undefined || text.length > maxText ? undefined : made(text, of.span, of.trail);
  };

/** The value as a program holds it. */
function plain(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(plain);
    case 'map':
      return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key, plain(value)]));
    case 'unknown':
      return undefined;
  }
}

/** YAML of the same meaning; PyYAML breaks lines and sorts keys in its own way. */
const toYaml: Filter = (of, _given, around) => {
  const node = around.resolve(of, 'deep');
  if (missingIn(node) !== undefined) return undefined;
  const text = stringify(plain(node), { version: '1.1', lineWidth: 0 });
  return text.length > maxText ? undefined : made(text, of.span, of.trail);
};

/** The tree of a text in YAML or JSON, all of it at the place of the text. */
const fromYaml: Filter = (of, _given, around) => {
  const text = stringOf(of);
  if (text === undefined) return of.kind === 'scalar' ? undefined : of;
  if (!around.spend(Math.ceil(text.length / 100))) return undefined;
  let isBroken = false;
  const notice = (): void => {
    isBroken = true;
  };
  const [tree, ...others] = readYaml(new Source(of.span.source.path, text), { version: '1.1', notice });
  return isBroken || others.length > 0 || !tree ? undefined : placed(tree, of);
};

function placed(node: Node, at: Node): Node {
  const { span } = at;
  switch (node.kind) {
    case 'scalar':
      return isFloat(node) ? madeFloat(node.value as number, span, at.trail) : made(node.value, span, at.trail);
    case 'list':
      return madeList(
        node.items.map((item) => placed(item, at)),
        span,
      );
    case 'map':
      return madeMap(
        [...node.entries.values()].map(({ key, value }) => [key, placed(value, at)]),
        span,
      );
    case 'unknown':
      return { ...node, span };
  }
}

const fromJson: Filter = (of, given, around) => {
  try {
    JSON.parse(stringOf(of) ?? '');
  } catch {
    return undefined;
  }
  return fromYaml(of, given, around);
};

const digest = (algorithm: string): Filter => onText((text) => createHash(algorithm).update(text).digest('hex'));

const hashes: Readonly<Record<string, Filter>> = Object.fromEntries(
  ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'].map((name) => [name, digest(name)]),
);

/** Every byte but letters, digits and a few signs. */
const percentEncoded = (text: string, kept: RegExp): string =>
  encodeURIComponent(text)
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(kept, (code) => decodeURIComponent(code));

/** @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_filters.html#formatting-data-yaml-and-json */
export const encodingFilters: Readonly<Record<string, Filter>> = {
  to_json: toJson(false),
  tojson: (of, given, around) => {
    const result = toJson(false)(of, given, around);
    // Jinja's own makes the text safe for HTML.
    return result && /[<>&']/.test(stringOf(result) ?? '') ? undefined : result;
  },
  to_nice_json: toJson(true),
  to_yaml: toYaml,
  to_nice_yaml: toYaml,
  from_json: fromJson,
  from_yaml: fromYaml,
  b64encode: onText((text, given) => (textGiven(given, 0, 'encoding') ? undefined : Buffer.from(text).toString('base64'))),
  b64decode: onText((text, given) => {
    if (textGiven(given, 0, 'encoding') || !/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text)) return undefined;
    const decoded = Buffer.from(text, 'base64').toString('utf8');
    return decoded.includes('\uFFFD') ? undefined : decoded;
  }),
  hash: (of, given, around) => hashes[textGiven(given, 0, 'hashtype') ?? 'sha1']?.(of, given, around),
  md5: digest('md5'),
  sha1: digest('sha1'),
  checksum: digest('sha1'),
  urlencode: onText((text) => percentEncoded(text, /%2F/g)),
};
