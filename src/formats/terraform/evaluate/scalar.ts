import { type Node, stringOf } from '../../../tree/node.ts';

/** Terraform takes "true" for true wherever it wants a bool. */
export function boolOf(node: Node | undefined): boolean | undefined {
  if (node?.kind === 'scalar' && typeof node.value === 'number') return undefined;
  const text = stringOf(node);
  return text === 'true' ? true : text === 'false' ? false : undefined;
}

/** And "8" for 8 wherever it wants a number. */
export function numberOf(node: Node | undefined): number | undefined {
  if (node?.kind !== 'scalar') return undefined;
  if (typeof node.value === 'number') return node.value;
  if (typeof node.value !== 'string') return undefined;
  return /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i.test(node.value) ? Number(node.value) : undefined;
}
