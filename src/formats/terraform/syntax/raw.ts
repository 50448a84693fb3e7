import type { Parser, TreeCursor } from 'web-tree-sitter';

/**
 * The grammar's tree in plain objects: reading it through the parser's own ones costs a call into WebAssembly for
 * each question. Offsets are UTF-16 code units, as everywhere.
 */
export interface RawNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly RawNode[];
  /** The parser made it up, to go on. */
  readonly missing: boolean;
}

/** Deeper nesting is refused: every later stage walks the tree by recursion. */
const maxDepth = 600;

export class TooDeep extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('nested too deeply');
    this.offset = offset;
  }
}

/** Nodes of the grammar that nobody looks into. */
const leaves = new Set(['string_lit', 'template_literal', 'numeric_lit', 'block_start', 'block_end', 'comment']);

/** @throws {TooDeep} */
export function parseRaw(parser: Parser, text: string): { root: RawNode; hasErrors: boolean } {
  // The grammar takes the end of a heredoc only before a line break.
  const tree = parser.parse(text.endsWith('\n') ? text : `${text}\n`);
  if (tree === null) throw new Error('the grammar was not loaded');
  const hasErrors = tree.rootNode.hasError;
  const cursor = tree.walk();
  try {
    return { root: readNode(cursor, 0, hasErrors), hasErrors };
  } finally {
    cursor.delete();
    tree.delete();
  }
}

function readNode(cursor: TreeCursor, depth: number, hasErrors: boolean): RawNode {
  const start = cursor.startIndex;
  if (depth > maxDepth) throw new TooDeep(start);
  const type = cursor.nodeType;
  const children: RawNode[] = [];
  if (!leaves.has(type) && cursor.gotoFirstChild()) {
    do {
      const child = readNode(cursor, depth + 1, hasErrors);
      if (child.type !== 'comment') children.push(child);
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  return { type, start, end: cursor.endIndex, children, missing: hasErrors && cursor.nodeIsMissing };
}
