import { absent, defaultOf, fromNode, type Origin, type Value } from '../../../facts/value.ts';
import { type Node, stringOf, unknownNode } from '../../../tree/node.ts';
import { type Span, textOf } from '../../../tree/span.ts';

/**
 * The value under a path of attributes and blocks, such as `security_context.privileged`. A block of which there is
 * one at most is a list of one in a Terraform schema; a path goes into its first.
 */
export function settingAt(block: Node | undefined, path: string): Node | undefined {
  let current = block;
  for (const name of path.split('.')) {
    current = only(current);
    if (current?.kind === 'map') current = current.entries.get(name)?.value ?? missing(current);
    else if (current?.kind !== 'unknown') return undefined;
  }
  return only(current);
}

/** The first of a list of blocks; a list of other values is left as it is. */
function only(node: Node | undefined): Node | undefined {
  if (node?.kind !== 'list') return node;
  if (node.items.length === 0) return node.rest === undefined ? node : unknownNode(node.rest, node.span);
  const [first] = node.items;
  return first?.kind === 'map' && first.header ? first : node;
}

const missing = (node: Node & { kind: 'map' }): Node | undefined =>
  node.rest === undefined ? undefined : unknownNode(node.rest, node.span);

/** The blocks of a repeated type, or the objects of a list; `rest` where there may be more of them. */
export function blocksAt(block: Node | undefined, path: string): { readonly items: readonly Node[]; readonly rest?: string } {
  const names = path.split('.');
  const last = names.pop() as string;
  const holder = names.length === 0 ? block : settingAt(block, names.join('.'));
  const value = holder?.kind === 'map' ? (holder.entries.get(last)?.value ?? missing(holder)) : holder;
  if (value === undefined || value.kind === 'scalar') return { items: [] };
  if (value.kind === 'unknown') return { items: [], rest: value.reason };
  if (value.kind === 'map') return { items: [value] };
  return { items: value.items, ...(value.rest === undefined ? {} : { rest: value.rest }) };
}

/** Where a setting stands, or belongs: in the closest block of its path that is there. */
export function originAt(block: Node, path: string): Origin {
  const header = closestHeader(block, path.split('.').slice(0, -1));
  return { setting: path, ...(header ? { header } : {}) };
}

function closestHeader(block: Node, names: readonly string[]): Span | undefined {
  if (names.length === 0) return undefined;
  const found = settingAt(block, names.join('.'));
  return found?.kind === 'map' ? (found.header ?? found.span) : closestHeader(block, names.slice(0, -1));
}

interface Options<T> {
  /** What the provider or platform takes when nobody sets it; absent when left out. Cite the page. */
  readonly fallback?: T;
}

function read<T>(block: Node, path: string, convert: (text: string) => T | undefined, { fallback }: Options<T>): Value<T> {
  const origin = originAt(block, path);
  const lacking = fallback === undefined ? absent(origin) : defaultOf(fallback, { ...origin, written: String(fallback) });
  return fromNode(
    settingAt(block, path),
    (node) => {
      const text = stringOf(node);
      return text === undefined ? undefined : convert(text);
    },
    { origin, fallback: lacking },
  );
}

/** A boolean; Terraform takes "true" for one. */
export function flag(block: Node, path: string, options: Options<boolean> = {}): Value<boolean> {
  const value = read(block, path, (text) => (text === 'true' ? true : text === 'false' ? false : undefined), options);
  // What came a long way is used elsewhere too, and not ours to change.
  const { span, trail } = value;
  if (span === undefined || trail !== undefined || !/^(true|false)$/.test(textOf(span))) return value;
  return { ...value, edit: (wanted) => (typeof wanted === 'boolean' ? [{ ...span, text: String(wanted) }] : undefined) };
}

/** A text; an empty one is one that is not set, as providers cannot tell the two apart. */
export function text(block: Node, path: string, options: Options<string> = {}): Value<string> {
  const value = read(block, path, (written) => written, options);
  if (value.state !== 'known' || value.value !== '') return value;
  const origin = originAt(block, path);
  return options.fallback === undefined ? absent(origin) : defaultOf(options.fallback, origin);
}

export const integer = (block: Node, path: string, options: Options<number> = {}): Value<number> =>
  read(block, path, (written) => (/^-?\d+$/.test(written) ? Number(written) : undefined), options);

/** An amount as written; 0 stands for "without limit" and counts as not set. */
export function amount(block: Node, path: string): Value<string> {
  const value = text(block, path);
  return value.state === 'known' && Number(value.value) === 0
    ? absent({ ...originAt(block, path), ...(value.span ? { span: value.span } : {}) })
    : value;
}
