import { absent, fromNode, known, type Origin, originOf, unknown, type Value } from '../../facts/value.ts';
import { entryOf, get, isUnset, type Node, unknownNode } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
import { setInYaml } from '../../tree/yaml-edit.ts';
import { type KubernetesObject, remark, spelled } from './object.ts';

/** The mapping that settings are read from: a pod's spec, or one container. */
export interface Scope {
  readonly object: KubernetesObject;
  readonly node: Node;
  /** The address of the pod's owner for what all of its containers inherit. */
  readonly owner?: string;
}

/** A boolean setting. The API server takes no quoted ones. */
export function flag(scope: Scope, path: readonly string[], fallback?: Value<boolean>): Value<boolean> {
  return read(scope, path, fallback, 'true or false', (node) =>
    node.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : undefined,
  );
}

/** A text setting. Numbers and booleans that nobody quoted are refused where a text is needed. */
export function text(scope: Scope, path: readonly string[], fallback?: Value<string>): Value<string> {
  return read(scope, path, fallback, 'a text', (node) =>
    node.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined,
  );
}

/** A whole number. */
export function integer(scope: Scope, path: readonly string[], fallback?: Value<number>): Value<number> {
  return read(scope, path, fallback, 'a number', (node) =>
    node.kind === 'scalar' && typeof node.value === 'number' && Number.isInteger(node.value) ? node.value : undefined,
  );
}

/** The node under a path; an unknown one where something on the way to it is no mapping, so that nobody can tell what it means. */
export function nodeAt({ node, object }: Scope, path: readonly string[]): Node | undefined {
  for (let length = 1; length < path.length; length++) {
    const block = get(node, ...path.slice(0, length));
    if (block === undefined || block.kind === 'map' || isUnset(block)) continue;
    const name = spelled(object.place, path.slice(0, length).join('.'));
    return block.kind === 'unknown' ? block : unknownNode(`${name} is not a mapping`, block.span);
  }
  return get(node, ...path);
}

type Present = Exclude<Node, { kind: 'unknown' }>;

function read<T>(
  scope: Scope,
  path: readonly string[],
  fallback: Value<T> | undefined,
  wanted: string,
  convert: (node: Present) => T | undefined,
): Value<T> {
  const node = nodeAt(scope, path);
  const origin = originAt(scope, path);
  if (isUnset(node)) return fallback === undefined ? absent(origin) : { ...origin, ...fallback };
  const value = fromNode(node, (present) => convert(coerced(scope, present, wanted)), { origin });
  if (value.state === 'unknown' && node.kind !== 'unknown') {
    remark(scope.object, 'surprising-value', refusal(origin.setting as string, node, wanted), node.span, false);
    return unknown(`${origin.setting} is not ${wanted}`, originOf(node, origin));
  }
  return value;
}

/** HashiCorp's language turns texts into the numbers and booleans that an argument wants, and back. */
function coerced({ object }: Scope, node: Present, wanted: string): Present {
  if (object.place.spelling !== 'snake' || node.kind !== 'scalar') return node;
  if (wanted === 'a text') return typeof node.value === 'string' ? node : { ...node, value: node.text };
  if (typeof node.value !== 'string') return node;
  if (/^(true|false)$/.test(node.value)) return { ...node, value: node.value === 'true' };
  return /^-?\d+$/.test(node.value) ? { ...node, value: Number(node.value) } : node;
}

const refusal = (setting: string, node: Present, wanted: string): string =>
  node.kind === 'scalar'
    ? `${setting}: ${node.quoted ? `"${node.value}"` : node.text} is not ${wanted}${node.quoted ? ' (drop the quotes)' : ''}; the API server refuses it`
    : `${setting} is a ${node.kind} where ${wanted} is needed; the API server refuses it`;

/** Where a setting stands, or belongs: in the closest block on its path. */
export function originAt(scope: Scope, path: readonly string[]): Origin {
  const { object, node, owner } = scope;
  const header = closestBlock(node, path);
  return {
    setting: spelled(object.place, path.join('.')),
    ...(owner === undefined ? {} : { owner }),
    ...(header ? { header } : {}),
    ...(object.place.editable ? { edit: (value: unknown) => setInYaml(node, path, value) } : {}),
  };
}

function closestBlock(node: Node, path: readonly string[]): Span | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const entry = entryOf(get(node, ...path.slice(0, length - 1)), path[length - 1] as string);
    if (entry?.value.kind === 'map') return entry.keySpan;
  }
  return undefined;
}

/** A known list of the elements that a list setting holds. */
export function listOf<T>(
  scope: Scope,
  path: readonly string[],
  convert: (item: Node) => T,
  fallback: Value<readonly T[]>,
): Value<readonly T[]> {
  const node = nodeAt(scope, path);
  const origin = originAt(scope, path);
  if (isUnset(node)) return { ...origin, ...fallback };
  if (node.kind === 'unknown') return unknown(node.reason, originOf(node, origin));
  if (node.kind !== 'list') {
    remark(scope.object, 'surprising-value', refusal(origin.setting as string, node, 'a list'), node.span, false);
    return unknown(`${origin.setting} is not a list`, originOf(node, origin));
  }
  return known(node.items.map(convert), { ...originOf(node, origin), ...(node.rest === undefined ? {} : { rest: node.rest }) });
}
