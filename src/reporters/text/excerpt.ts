import type { Source } from '../../tree/source.ts';
import type { Range } from '../../tree/span.ts';
import { printable } from '../printable.ts';
import { characters, columns, columnsOfCharacter } from './columns.ts';

/** The first line of a range, ready to be printed over a line that underlines the range. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  /** Columns before the mark, and its length (at least 1). */
  readonly indent: number;
  readonly length: number;
}

/** Tabs become this many spaces: enough to be seen, and the mark below stays in line. */
const tab = '  ';

/** How much of a long line stays before the mark. */
const lead = 24;

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

/**
 * The first line of a range, cut to a width around the range's beginning.
 *
 * @returns `undefined` for a line with nothing on it
 */
export function excerpt(source: Source, range: Range, width: number): Excerpt | undefined {
  const line = source.line(range.startLine);
  if (line.trim() === '') return undefined;
  const end = range.endLine === range.startLine ? range.endColumn - 1 : line.trimEnd().length;
  const cells = cellsOf(line, range.startColumn - 1, Math.max(end, range.startColumn));
  const first = Math.max(
    0,
    cells.findIndex((cell) => cell.marked),
  );
  // Characters side by side can take more columns than each by itself, such as a combining mark behind an escaped one.
  let room = width;
  let shown = clipped(cells, first, room);
  while (room > 1 && columns(textOf(shown).trimEnd()) > width) shown = clipped(cells, first, --room);
  const text = textOf(shown);
  const start = shown.findIndex((cell) => cell.marked);
  const before = shown.slice(0, start === -1 ? shown.length : start);
  const marked = shown.filter((cell) => cell.marked);
  return { line: range.startLine, text: text.trimEnd(), indent: sum(before), length: Math.max(1, sum(marked)) };
}

function cellsOf(line: string, start: number, end: number): readonly Cell[] {
  let offset = 0;
  return characters(line).map((character) => {
    const marked = offset >= start && offset < end;
    offset += character.length;
    if (character === '\t') return { text: tab, width: tab.length, marked };
    const text = printable(character);
    return { text, width: text === character ? columnsOfCharacter(character) : columns(text), marked };
  });
}

/** The cells that fit, with an ellipsis where some were left out. */
function clipped(cells: readonly Cell[], first: number, width: number): readonly Cell[] {
  if (sum(cells) <= width) return cells;
  let from = first;
  if (sum(cells.slice(0, first)) > width / 2) {
    for (let kept = 0; from > 0 && kept + (cells[from - 1] as Cell).width <= lead; from--) kept += (cells[from - 1] as Cell).width;
  } else from = 0;
  const start: readonly Cell[] = from === 0 ? [] : [ellipsis(false)];
  let room = width - sum(start);
  let to = from;
  while (to < cells.length && room >= (cells[to] as Cell).width) {
    room -= (cells[to] as Cell).width;
    to++;
  }
  if (to === cells.length) return [...start, ...cells.slice(from)];
  const last = cells[to - 1];
  return [...start, ...cells.slice(from, to - 1), ellipsis(last?.marked ?? false)];
}

const textOf = (cells: readonly Cell[]): string => cells.map((cell) => cell.text).join('');

const ellipsis = (marked: boolean): Cell => ({ text: '…', width: 1, marked });

const sum = (cells: readonly Cell[]): number => cells.reduce((total, cell) => total + cell.width, 0);
