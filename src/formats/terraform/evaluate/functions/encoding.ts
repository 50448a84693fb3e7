import { missingIn, type Node, unknownNode } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
import type { BuiltIn } from '../call.ts';
import { documentOf } from '../document.ts';
import { toJson } from '../json.ts';
import { type DocumentNode, type PendingNode, scalarNode } from '../value.ts';

/** https://developer.hashicorp.com/terraform/language/functions, "Encoding functions". */
export const encodingFunctions: Readonly<Record<string, BuiltIn>> = {
  jsonencode: ([value], place) => value && encoded(value, place, toJson),
  // What is written in YAML is read back as a value; its exact text is nobody's concern here.
  yamlencode: ([value], place) => value && encoded(value, place, () => undefined),
  jsondecode: ([text]) => text && documentOf(text),
  yamldecode: ([text]) => text && documentOf(text),
};

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
