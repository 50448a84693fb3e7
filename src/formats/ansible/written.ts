import { entriesOf, itemsOf, type Node, stringOf } from '../../tree/node.ts';

/** Are two values written alike? */
export const sameText = (one: Node, other: Node): boolean => one === other || textOfNode(one) === textOfNode(other);

function textOfNode(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      // What a vault holds is not told by its text.
      return node.tag === '!vault' ? `vault:${node.span.source.path}:${node.span.start}` : `${typeof node.value}:${node.text}`;
    case 'list':
      return `[${itemsOf(node).map(textOfNode).join(',')}]`;
    case 'map':
      return `{${entriesOf(node)
        .map((entry) => `${entry.key}=${textOfNode(entry.value)}`)
        .join(',')}}`;
    case 'unknown':
      return stringOf(node) ?? node.reason;
  }
}
