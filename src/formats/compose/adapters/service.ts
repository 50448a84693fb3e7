import type { Site } from '../../../facts/declare.ts';
import { entryOf, get, type MapNode, type Node, type Scalar, stringOf } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';

/** One service of a project, everything merged. */
export interface Service {
  readonly name: string;
  readonly node: MapNode;
  readonly site: Site;
  /** The whole project, for what the service refers to. */
  readonly project: MapNode;
  /** The folder in which paths begin that are written at a place; the root of the tree is `.`. */
  readonly folderAt: (place: Span) => string;
}

/** A setting of a service: `deploy`, `resources` … */
export const settingOf = (service: Service, ...path: readonly (string | number)[]): Node | undefined => get(service.node, ...path);

/** Where the key of a setting stands; `undefined` where it is not written. */
export function keyOf(service: Service, ...path: readonly string[]): Span | undefined {
  const parent = get(service.node, ...path.slice(0, -1));
  return entryOf(parent, path.at(-1) as string)?.keySpan;
}

/** Truth as Compose takes it, also where it comes out of a variable. @see https://yaml.org/type/bool.html */
export function truth(node: Node): boolean | undefined {
  const value: Scalar | undefined = node.kind === 'scalar' ? node.value : undefined;
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  if (/^(true|y|yes|on)$/.test(text)) return true;
  return /^(false|n|no|off)$/.test(text) ? false : undefined;
}

/** A number, also where it comes out of a variable; a leading zero makes it octal, as it does for Compose. */
export function number(node: Node): number | undefined {
  const text = stringOf(node)?.trim() ?? '';
  if (node.kind === 'scalar' && !node.quoted && /^0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : undefined;
}
