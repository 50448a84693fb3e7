/** A word of an instruction, with its place in the instruction's text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts the text of an instruction at blanks that no quote or escape protects. */
export function wordsOf(text: string, escapeChar: string): readonly Word[] {
  const words: Word[] = [];
  let start = -1;
  let quote = '';
  for (let index = 0; index <= text.length; index++) {
    const char = text[index];
    if (char === undefined || (quote === '' && /\s/.test(char))) {
      if (start !== -1) words.push({ text: text.slice(start, index), start, end: index });
      start = -1;
      continue;
    }
    if (start === -1) start = index;
    if (char === escapeChar && quote !== "'") index++;
    else if (quote === '' && (char === '"' || char === "'")) quote = char;
    else if (char === quote) quote = '';
  }
  return words;
}

/** `name=value` of ARG and ENV. */
export interface Assignment {
  readonly name: string;
  /** As written; `undefined` where there is no `=`. */
  readonly value: string | undefined;
  readonly word: Word;
}

/** The assignments of an ARG or ENV instruction; `ENV name value`, the old form, is one of them. */
export function assignmentsOf(keyword: string, text: string, escapeChar: string): readonly Assignment[] {
  const words = wordsOf(text, escapeChar);
  const [first, second] = words;
  if (keyword === 'ENV' && first && second && !first.text.includes('=')) {
    const word = { text: text.trim(), start: first.start, end: text.trimEnd().length };
    return [{ name: first.text, value: text.slice(second.start).trimEnd(), word }];
  }
  return words.map((word) => {
    const equals = word.text.indexOf('=');
    return equals === -1
      ? { name: word.text, value: undefined, word }
      : { name: word.text.slice(0, equals), value: word.text.slice(equals + 1), word };
  });
}
