/**
 * Characters of the checked tree that must not reach a terminal or a log as they are: control characters (ANSI sequences
 * begin with one), line and paragraph separators, lone surrogates, and format characters, which can reverse the order of
 * what is read or hide in it. The two joiners stay: Persian, Hindi and emoji need them, and they hide nothing.
 *
 * @see https://trojansource.codes/trojan-source.pdf
 */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu;

/** Text of the checked tree, made safe for one line of a terminal: what cannot be shown is spelt `\u{202e}`, `\t` or `\n`. */
export const printable = (text: string): string => text.replace(unprintable, spell);

function spell(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  return `\\u{${(character.codePointAt(0) as number).toString(16)}}`;
}
