import { type Node, stringOf } from '../../../../tree/node.ts';
import type { BuiltIn } from '../call.ts';
import { scalarNode } from '../value.ts';

/** https://developer.hashicorp.com/terraform/language/functions, "Type conversion functions". */
export const conversionFunctions: Readonly<Record<string, BuiltIn>> = {
  tostring: ([value]) => converted(value, (text, node) => scalarNode(text, node.span)),
  tonumber: ([value]) => converted(value, (text, node) => (/^-?\d+(\.\d+)?$/.test(text) ? scalarNode(Number(text), node.span) : undefined)),
  tobool: ([value]) => converted(value, (text, node) => (/^(true|false)$/.test(text) ? scalarNode(text === 'true', node.span) : undefined)),
  tolist: ([value]) => (value?.kind === 'list' || value?.kind === 'unknown' ? value : undefined),
  tomap: ([value]) => (value?.kind === 'map' || value?.kind === 'unknown' ? value : undefined),
  sensitive: ([value]) => value,
  nonsensitive: ([value]) => value,
};

/** Null and unknown stay what they are. */
function converted(value: Node | undefined, convert: (text: string, node: Node) => Node | undefined): Node | undefined {
  if (value === undefined || value.kind === 'unknown' || (value.kind === 'scalar' && value.value === null)) return value;
  const text = stringOf(value);
  return text === undefined ? undefined : convert(text, value);
}
