import type { Parser, TreeCursor } from 'web-tree-sitter';
import { topLevelOffsets } from './top-level.ts';

/**
 * The grammar's tree in plain objects: reading it through the parser's own ones costs a call into WebAssembly for
 * each question. Offsets are UTF-16 code units, as everywhere.
 */
export interface RawNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly RawNode[];
  /** The parser made it up to go on, or took what HCL refuses. */
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

/**
 * Parses a file; where something in it cannot be read, block by block, so that one mistake does not reach further.
 *
 * @throws {TooDeep}
 */
export function parseRaw(parser: Parser, text: string): { root: RawNode; hasErrors: boolean } {
  const whole = parsePiece(parser, text, 0);
  if (!whole.hasErrors) return whole;
  const offsets = topLevelOffsets(text);
  if (offsets.length === 1) return whole;
  const pieces = offsets.map((start, index) => parsePiece(parser, text.slice(start, offsets[index + 1]), start));
  const root = { ...whole.root, type: 'config_file', missing: false, children: pieces.map((piece) => piece.root) };
  return { root, hasErrors: true };
}

function parsePiece(parser: Parser, text: string, offset: number): { root: RawNode; hasErrors: boolean } {
  const tree = parser.parse(masked(text));
  if (tree === null) throw new Error('the grammar was not loaded');
  const cursor = tree.walk();
  try {
    const reading: Reading = { text, offset, hasErrors: tree.rootNode.hasError };
    const root = readNode(cursor, '', 0, reading);
    return { root, hasErrors: reading.hasErrors };
  } finally {
    cursor.delete();
    tree.delete();
  }
}

/**
 * The text with other characters, as many, where the grammar and HCL differ; all values are read from the source. The
 * grammar takes the end of a heredoc only before a line break, knows no exponent without a fraction, and pairs the
 * signs of `$$${` from the left where the last two are an escape.
 */
const masked = (text: string): string =>
  (text.endsWith('\n') ? text : `${text}\n`)
    .replace(/(?<![\w.])\d+[eE][+-]?\d+(?![\w.])/g, (number) => '1'.repeat(number.length))
    .replace(/([$%])\1{2,}\{/g, (signs) => '-'.repeat(signs.length));

interface Reading {
  readonly text: string;
  /** Where the text stands in its file. */
  readonly offset: number;
  hasErrors: boolean;
}

function readNode(cursor: TreeCursor, parent: string, depth: number, reading: Reading): RawNode {
  const start = cursor.startIndex;
  if (depth > maxDepth) throw new TooDeep(start + reading.offset);
  const type = cursor.nodeType;
  const children: RawNode[] = [];
  if (!leaves.has(type) && cursor.gotoFirstChild()) {
    do {
      const child = readNode(cursor, type, depth + 1, reading);
      if (child.type !== 'comment') children.push(child);
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  }
  const end = cursor.endIndex;
  const broken = goesOverLines(type, parent, start, end, reading.text);
  reading.hasErrors ||= broken;
  return {
    type,
    start: start + reading.offset,
    end: end + reading.offset,
    children,
    missing: broken || (reading.hasErrors && cursor.nodeIsMissing),
  };
}

/** A quoted string must end on its line, but for what stands in interpolations. The grammar does not ask for it. */
function goesOverLines(type: string, parent: string, start: number, end: number, text: string): boolean {
  if (type !== 'string_lit' && (type !== 'template_literal' || parent !== 'quoted_template')) return false;
  const lineBreak = text.indexOf('\n', start);
  return lineBreak !== -1 && lineBreak < end;
}
