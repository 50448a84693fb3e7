import type { Node } from '../../../tree/node.ts';

/**
 * The text that `jsonencode` gives for a known value: keys sorted, and <, >, & and the line separators escaped.
 *
 * @see https://developer.hashicorp.com/terraform/language/functions/jsonencode
 */
export function toJson(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      return typeof node.value === 'number' ? node.text : escaped(JSON.stringify(node.value));
    case 'list':
      return `[${node.items.map(toJson).join(',')}]`;
    case 'map': {
      const entries = [...node.entries.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
      return `{${entries.map((entry) => `${escaped(JSON.stringify(entry.key))}:${toJson(entry.value)}`).join(',')}}`;
    }
    case 'unknown':
      return 'null';
  }
}

const escaped = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
