import type { Entry, Node } from '../../../tree/node.ts';
import { Source } from '../../../tree/source.ts';
import { type Span, span } from '../../../tree/span.ts';
import { readYaml } from '../../../tree/yaml.ts';
import { relocated } from '../relocate.ts';
import { type Inventory, InventoryBuilder } from './inventory.ts';

const section = /^\s*\[(?<name>[^\]:]+)(?::(?<part>vars|children))?\]\s*(?:[#;].*)?$/;

/** `key=value` on the line of a host; values may be quoted, and hold spaces then. */
const setting = /(?<key>[A-Za-z_]\w*)=(?<value>(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"'#])*)/g;

/**
 * An inventory in INI form: hosts in groups, groups in groups, variables of hosts on their lines and of groups in
 * sections of their own.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/ini_inventory.html
 */
export function readIni(source: Source): Inventory {
  const builder = new InventoryBuilder();
  let group = 'ungrouped';
  let part: string | undefined;
  let offset = 0;
  for (const line of source.text.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    const text = line.replace(/\r$/, '');
    if (/^\s*([#;]|$)/.test(text)) continue;
    const opened = section.exec(text)?.groups;
    if (opened) {
      group = (opened['name'] as string).trim();
      part = opened['part'];
      builder.group(group);
    } else if (part === 'vars') variable(builder, group, source, text, start);
    else if (part === 'children') builder.group(group).children.add((/^\s*(\S+)/.exec(text) ?? [])[1] as string);
    else host(builder, group, source, text, start);
  }
  return builder.done(source.path);
}

function variable(builder: InventoryBuilder, group: string, source: Source, text: string, start: number): void {
  const found = /^(?<before>\s*)(?<key>[^=\s]+)(?<equals>\s*=\s*)(?<value>.*?)\s*$/.exec(text)?.groups;
  if (!found) return;
  const { before = '', key = '', equals = '', value = '' } = found;
  const keyStart = start + before.length;
  const place = span(source, keyStart + key.length + equals.length, keyStart + key.length + equals.length + value.length);
  // Only a comment behind white space is one.
  const entry: Entry = {
    key,
    keySpan: span(source, keyStart, keyStart + key.length),
    value: literalOr(value.replace(/\s+#.*$/, ''), place),
  };
  builder.group(group).variables.push({ kind: 'map', entries: new Map([[key, entry]]), span: entry.keySpan });
}

function host(builder: InventoryBuilder, group: string, source: Source, text: string, start: number): void {
  const name = /^\s*(\S+)/.exec(text);
  if (!name) return;
  const entries = new Map<string, Entry>();
  const rest = text.slice(name[0].length);
  for (const match of rest.matchAll(setting)) {
    const { key = '', value = '' } = match.groups ?? {};
    const at = start + name[0].length + match.index;
    const place = span(source, at + key.length + 1, at + match[0].length);
    entries.set(key, { key, keySpan: span(source, at, at + key.length), value: literalOr(unquoted(value), place) });
  }
  const own: Node | undefined = entries.size === 0 ? undefined : { kind: 'map', entries, span: span(source, start, start + text.length) };
  // `web1:2222` gives the port with the name.
  builder.host((name[1] as string).replace(/^([^:]+):\d+$/, '$1'), group, own);
}

/** On a host's line quotes only keep spaces together. */
const unquoted = (value: string): string => /^(["'])([\s\S]*)\1$/.exec(value)?.[2] ?? value;

/**
 * A value as Python reads it where it is a literal; any other text as it stands: `yes` is a text here.
 *
 * @see https://docs.python.org/3/library/ast.html#ast.literal_eval
 */
function literalOr(text: string, place: Span): Node {
  const scalar = (value: string | number | boolean | null): Node => ({ kind: 'scalar', value, text, span: place });
  if (/^-?(0|[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text))) return scalar(Number(text));
  if (/^-?\d+\.\d*(e[-+]?\d+)?$/i.test(text)) return scalar(Number(text));
  if (text === 'True' || text === 'False') return scalar(text === 'True');
  if (text === 'None') return scalar(null);
  const quoted = /^(["'])((?:(?!\1)[^\\])*)\1$/.exec(text)?.[2];
  if (quoted !== undefined) return { kind: 'scalar', value: quoted, text: quoted, quoted: true, span: place };
  // Lists and dicts of literals are the same in YAML as long as every text in them is quoted.
  if (/^(\[.*\]|\{.*\})$/.test(text) && !/[A-Za-z_]/.test(text.replace(/"[^"]*"|'[^']*'|\b(True|False|None)\b/g, ''))) {
    const [tree] = readYaml(new Source(place.source.path, text), { version: '1.1', notice: () => undefined });
    if (tree) return relocated(tree, place);
  }
  return { kind: 'scalar', value: text, text, quoted: true, span: place };
}
