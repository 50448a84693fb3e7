/** Past this many cells the table would cost more than exact lines are worth. */
const maxCells = 4_000_000;

/**
 * For each line of what a template rendered to, the line of the template that it likely comes from. Lines pair up in
 * order (a longest common subsequence), by their text or at least by indentation and key; what has no partner belongs
 * to the first placeholder behind the last pair, such as `{{ toYaml .Values.resources }}`, else to that pair.
 *
 * @returns indexes into `written`, as many as there are lines in `rendered`
 */
export function alignedLines(rendered: readonly string[], written: readonly string[]): readonly number[] {
  const partners = rendered.length * written.length > maxCells ? new Map<number, number>() : pairs(rendered, written);
  const result: number[] = [];
  let last = 0;
  for (let index = 0; index < rendered.length; index++) {
    const partner = partners.get(index);
    if (partner !== undefined) last = partner;
    result.push(partner ?? placeholderAfter(last, written, nextPartner(partners, index, rendered.length) ?? written.length));
  }
  return result;
}

function pairs(rendered: readonly string[], written: readonly string[]): ReadonlyMap<number, number> {
  const width = written.length + 1;
  const best = new Uint32Array((rendered.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] as number;
  const left = rendered.map(signature);
  const right = written.map(signature);
  const worth = (row: number, column: number): number => {
    if (left[row] === undefined || left[row]?.key !== right[column]?.key) return 0;
    return left[row]?.text === right[column]?.text ? 3 : 2;
  };
  for (let row = rendered.length - 1; row >= 0; row--) {
    for (let column = written.length - 1; column >= 0; column--) {
      const match = worth(row, column);
      const skip = Math.max(at(row + 1, column), at(row, column + 1));
      best[row * width + column] = match === 0 ? skip : Math.max(skip, at(row + 1, column + 1) + match);
    }
  }
  const found = new Map<number, number>();
  for (let row = 0, column = 0; row < rendered.length && column < written.length; ) {
    const match = worth(row, column);
    if (match > 0 && at(row, column) === at(row + 1, column + 1) + match) found.set(row++, column++);
    else if (at(row, column) === at(row + 1, column)) row++;
    else column++;
  }
  return found;
}

/** What two lines must have in common: indentation and key, or all of a line without a key. */
function signature(line: string): { readonly key: string; readonly text: string } | undefined {
  const text = line.trimEnd();
  if (text.trim() === '' || /^\s*(#|\{\{-?\s*(if|else|end|with|range|define|\/\*|-?\}\}))/.test(text)) return undefined;
  return { key: /^\s*(?:- )*[\w./$"'-]+:(?=\s|$)/.exec(text)?.[0] ?? text, text };
}

function nextPartner(partners: ReadonlyMap<number, number>, from: number, end: number): number | undefined {
  for (let index = from + 1; index < end; index++) {
    const partner = partners.get(index);
    if (partner !== undefined) return partner;
  }
  return undefined;
}

function placeholderAfter(line: number, written: readonly string[], before: number): number {
  for (let index = line; index < before; index++) {
    if (
      /\{\{-?\s*(?!if|else|end|with|range|define|\/\*)\S/.test(written[index] ?? '') &&
      (index > line || !/:\s*\S/.test(written[index] as string))
    )
      return index;
  }
  return line;
}
