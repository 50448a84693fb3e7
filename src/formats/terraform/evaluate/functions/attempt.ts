import { type Node, unknownNode } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
import { failedNode, isFailed, scalarNode } from '../value.ts';

/**
 * Functions that take what Terraform refuses to compute for an answer. What is not known may turn out either way.
 *
 * @see https://developer.hashicorp.com/terraform/language/functions/try
 * @see https://developer.hashicorp.com/terraform/language/functions/can
 */
export const attempts: Readonly<Record<string, (values: readonly Node[], place: Span) => Node>> = {
  try(values, place) {
    for (const value of values) if (!failureIn(value)) return value;
    return values.at(-1) ?? failedNode('try() has nothing to try', place);
  },
  can([value], place) {
    if (value === undefined) return failedNode('can() has nothing to try', place);
    if (failureIn(value)) return scalarNode(false, place);
    return value.kind === 'unknown' ? unknownNode(value.reason, place) : scalarNode(true, place);
  },
};

/** Is there anything in a value that Terraform refuses? */
function failureIn(node: Node): boolean {
  if (node.kind === 'unknown') return isFailed(node);
  if (node.kind === 'list') return node.items.some(failureIn);
  return node.kind === 'map' && [...node.entries.values()].some(({ value }) => failureIn(value));
}
