/**
 * One file, or standard input, with its text. Positions are computed only when somebody asks for them:
 * most nodes of a tree never reach a report.
 */
export class Source {
  /** Path relative to the root, with `/`; `<stdin>` for standard input. */
  readonly path: string;
  /** Decoded text without a byte order mark. Offsets everywhere are UTF-16 code units of this string. */
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  /**
   * Line and column of an offset, both from 1, the column in UTF-16 code units as in SARIF.
   * An offset past the end is the position behind the last character.
   */
  position(offset: number): Position {
    const starts = this.#starts();
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (starts[low] as number) + 1 };
  }

  /** Text of one line (from 1) without its line break; `''` for a line that is not there. */
  line(number: number): string {
    const starts = this.#starts();
    const start = starts[number - 1];
    if (start === undefined) return '';
    const end = starts[number] ?? this.text.length;
    return this.text.slice(start, end).replace(/\r?\n$|\r$/, '');
  }

  /** How many lines the text has; 1 for an empty one. */
  get lineCount(): number {
    return this.#starts().length;
  }

  /** Offset of the first character of a line (from 1). */
  lineOffset(number: number): number {
    return this.#starts()[number - 1] ?? this.text.length;
  }

  #starts(): number[] {
    if (this.#lineStarts) return this.#lineStarts;
    const starts = [0];
    const { text } = this;
    for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
    this.#lineStarts = starts;
    return starts;
  }
}

export interface Position {
  readonly line: number;
  readonly column: number;
}
