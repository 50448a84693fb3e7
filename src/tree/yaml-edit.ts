import type { TextEdit } from './edit.ts';
import { type Entry, isUnset, type MapNode, type Node } from './node.ts';
import type { Source } from './source.ts';
import { textOf } from './span.ts';

/**
 * Edits that give a setting of a YAML mapping a value and leave every other character alone: the value is replaced
 * where one is written, else its key (with the mappings on the way to it) is added in the style of its neighbours.
 * A list is not replaced: it gets the items that it lacks.
 *
 * @param root - a mapping in block style, such as a container
 * @param value - a boolean, number or plain text, or a list of those
 * @returns `undefined` where the place is in flow style, or shared through an anchor, so that an edit would reach further
 */
export function setInYaml(root: Node, path: readonly string[], value: unknown): readonly TextEdit[] | undefined {
  let current = root;
  if (isAnchored(root)) return undefined;
  for (const [index, key] of path.entries()) {
    if (!isOwnBlock(current)) return undefined;
    const entry = current.entries.get(key);
    if (entry === undefined) return insertion(current, path.slice(index), value);
    if (!isOwn(entry, current)) return undefined;
    const rest = path.slice(index + 1);
    if (rest.length > 0 && isEmpty(entry.value)) return filling(entry, current, rest, value);
    current = entry.value;
  }
  return replacement(current, value);
}

const isOwnBlock = (node: Node): node is MapNode =>
  node.kind === 'map' && node.trail === undefined && node.entries.size > 0 && !textOf(node.span).startsWith('{');

/** Does the entry stand in this mapping, rather than come through an alias or a merge key, or serve others by an anchor? */
function isOwn({ keySpan, value }: Entry, map: MapNode): boolean {
  const { source, start, end } = map.span;
  const isInside = keySpan.source === source && keySpan.start >= start && keySpan.end <= end;
  return isInside && value.trail === undefined && !/&/.test(source.text.slice(keySpan.end, value.span.start));
}

const isAnchored = ({ span }: Node): boolean => /&\S+\s*$/.test(span.source.text.slice(Math.max(0, span.start - 200), span.start));

const isEmpty = (node: Node): boolean => isUnset(node) || (node.kind === 'map' && node.entries.size === 0);

function replacement(node: Node, value: unknown): readonly TextEdit[] | undefined {
  const { source, start, end } = node.span;
  if (node.trail !== undefined) return undefined;
  if (!Array.isArray(value))
    return node.kind === 'scalar' && node.value !== null ? [{ source, start, end, text: written(value) }] : undefined;
  if (node.kind !== 'list') return undefined;
  const first = node.items[0];
  if (textOf(node.span).startsWith('[')) {
    return [{ source, start: start + 1, end: start + 1, text: value.join(', ') + (first ? ', ' : '') }];
  }
  const dash = first && /-[ \t]+$/.exec(source.text.slice(start, first.span.start));
  if (!dash) return undefined;
  const indent = ' '.repeat(source.position(start).column - 1);
  return [{ source, start, end: start, text: value.map((item) => `- ${item}${lineBreak(source)}${indent}`).join('') }];
}

function insertion(map: MapNode, keys: readonly string[], value: unknown): readonly TextEdit[] | undefined {
  const own = [...map.entries.values()].filter((entry) => isOwn(entry, map));
  const [first] = own;
  if (!first) return undefined;
  const { source } = map.span;
  const indent = source.position(first.keySpan.start).column - 1;
  const neighbour = own.findLast(isOneLine);
  if (!neighbour) {
    const lines = nested(keys, value, indent, stepOf(map, indent), source);
    return [
      {
        source,
        start: first.keySpan.start,
        end: first.keySpan.start,
        text: `${lines.trimStart()}${lineBreak(source)}${' '.repeat(indent)}`,
      },
    ];
  }
  const at = lineEnd(source, neighbour.value.span.end);
  return [{ source, start: at, end: at, text: lineBreak(source) + nested(keys, value, indent, stepOf(map, indent), source) }];
}

/** Gives `key:` and `key: {}` their first entry. */
function filling(entry: Entry, map: MapNode, keys: readonly string[], value: unknown): readonly TextEdit[] | undefined {
  const { source } = entry.keySpan;
  const indent = source.position(entry.keySpan.start).column - 1;
  const step = stepOf(map, indent);
  const text = lineBreak(source) + nested(keys, value, indent + step, step, source);
  if (entry.value.kind === 'map') {
    const colon = source.text.indexOf(':', entry.keySpan.end);
    return /^\{\s*\}$/.test(textOf(entry.value.span)) ? [{ source, start: colon + 1, end: entry.value.span.end, text }] : undefined;
  }
  const at = lineEnd(source, entry.keySpan.end);
  return /^["']?\s*:\s*(#.*)?$/.test(source.text.slice(entry.keySpan.end, at)) ? [{ source, start: at, end: at, text }] : undefined;
}

/** A key with a plain or quoted scalar behind it, all on one line, so that another key can follow on the next. */
function isOneLine({ keySpan, value }: Entry): boolean {
  if ((value.kind !== 'scalar' && value.kind !== 'unknown') || value.span.start < keySpan.end) return false;
  return !/^[|>]|[\r\n]/.test(textOf({ ...keySpan, start: value.span.start, end: value.span.end }));
}

function nested(keys: readonly string[], value: unknown, indent: number, step: number, source: Source): string {
  return keys
    .map((key, index) => `${' '.repeat(indent + index * step)}${key}:${index === keys.length - 1 ? ` ${written(value)}` : ''}`)
    .join(lineBreak(source));
}

const written = (value: unknown): string => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value));

/** How far the file indents what is inside a mapping; 2 where the mapping does not show it. */
function stepOf(map: MapNode, indent: number): number {
  for (const { value } of map.entries.values()) {
    const [inner] = value.kind === 'map' ? value.entries.values() : [];
    if (!inner || value.trail !== undefined || !isOwnBlock(value)) continue;
    const step = inner.keySpan.source.position(inner.keySpan.start).column - 1 - indent;
    if (step > 0) return step;
  }
  return 2;
}

const lineBreak = (source: Source): string => (source.text.includes('\r\n') ? '\r\n' : '\n');

function lineEnd(source: Source, from: number): number {
  const next = source.text.indexOf('\n', from);
  if (next === -1) return source.text.length;
  return source.text[next - 1] === '\r' ? next - 1 : next;
}
