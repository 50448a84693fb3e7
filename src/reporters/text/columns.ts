/** Characters that a terminal shows two columns wide: East Asian wide and full-width ones, and emoji. */
const wide =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}]|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])/u;

/** Characters that take no column of their own. */
const empty = /^(?:[\p{Mn}\p{Me}]|\u200c|\u200d)+$/u;

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character each: an emoji with its modifiers, a letter with its accents. */
export function characters(text: string): readonly string[] {
  if (isNarrow(text)) return [...text];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Columns that a terminal gives to one character of {@link characters}. */
export const columnsOfCharacter = (character: string): number => (empty.test(character) ? 0 : wide.test(character) ? 2 : 1);

/** Columns that a terminal gives to a text without control characters. */
export function columns(text: string): number {
  if (isNarrow(text)) return text.length;
  return characters(text).reduce((sum, character) => sum + columnsOfCharacter(character), 0);
}

/** Columns of the widest text; 0 for none. */
export const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, columns(text)), 0);

/** The text with spaces behind it up to a width. */
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

/** The text with spaces before it up to a width. */
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - columns(text))) + text;

/** The text, or as much of it as fits a width with `…` behind it. */
export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let result = '';
  let used = 0;
  for (const character of characters(text)) {
    used += columnsOfCharacter(character);
    if (used > width - 1) break;
    result += character;
  }
  return `${result}…`;
}

/**
 * Breaks a text into lines at spaces. A word that is longer than a line keeps a line to itself: paths and addresses
 * are there to be copied.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Is every code unit a character of one column? So it is in most text, with the dashes, quotes and bars of our own words. */
const isNarrow = (text: string): boolean => /^[\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2030-\u205e\u2500-\u257f]*$/.test(text);
