/** One piece of a template: text as it stands, the code of `{{ … }}`, or a statement `{% … %}`. */
export interface Piece {
  readonly kind: 'text' | 'expression' | 'statement';
  readonly text: string;
}

/** Does the text ask Jinja for anything? */
export const isTemplate = (text: string): boolean => text.includes('{{') || text.includes('{%') || text.includes('{#');

const closing = { '{{': '}}', '{%': '%}', '{#': '#}' } as const;

/** From where statements that switch templates off are switched on again. */
const endRaw = /\{%([-+]?)\s*endraw\s*([-+]?)%\}/g;

/**
 * The pieces of a template in order, comments left out, whitespace control applied. Ansible takes away the line break
 * behind a statement (`trim_blocks`).
 *
 * @returns `undefined` where an opening bracket is never closed, which Jinja refuses
 * @see https://jinja.palletsprojects.com/en/stable/templates/#whitespace-control and
 * https://docs.ansible.com/ansible/latest/collections/ansible/builtin/template_module.html#parameter-trim_blocks
 */
export function pieces(text: string): readonly Piece[] | undefined {
  const found: Piece[] = [];
  const openings = /\{[{%#]/g;
  let done = 0;
  let trims: 'all' | 'line' | 'nothing' = 'nothing';
  const add = (end: number, trimsEnd: boolean): void => {
    let part = text.slice(done, end);
    if (trims === 'all') part = part.trimStart();
    else if (trims === 'line') part = part.replace(/^\r?\n/, '');
    if (trimsEnd) part = part.trimEnd();
    if (part !== '') found.push({ kind: 'text', text: part });
  };
  for (let match = openings.exec(text); match; match = openings.exec(text)) {
    const bracket = match[0] as keyof typeof closing;
    const end = closingIndex(text, match.index + 2, closing[bracket], bracket === '{#');
    if (end === -1) return undefined;
    const code = text.slice(match.index + 2, end);
    add(match.index, code.startsWith('-'));
    const inner = code.replace(/^[-+]/, '').replace(/[-+]$/, '').trim();
    trims = code.length > 1 && code.endsWith('-') ? 'all' : bracket === '{{' || code.endsWith('+') ? 'nothing' : 'line';
    done = end + 2;
    if (bracket === '{{') found.push({ kind: 'expression', text: inner });
    else if (bracket === '{%' && inner === 'raw') {
      endRaw.lastIndex = done;
      const close = endRaw.exec(text);
      if (!close) return undefined;
      add(close.index, close[1] === '-');
      trims = close[2] === '-' ? 'all' : close[2] === '+' ? 'nothing' : 'line';
      done = endRaw.lastIndex;
    } else if (bracket === '{%') found.push({ kind: 'statement', text: inner });
    openings.lastIndex = done;
  }
  add(text.length, false);
  return found;
}

/** Where a bracket closes; brackets in string literals and nested braces do not count. */
function closingIndex(text: string, from: number, close: string, isComment: boolean): number {
  if (isComment) return text.indexOf(close, from);
  let braces = 0;
  for (let index = from; index < text.length; index++) {
    const char = text[index] as string;
    if (char === "'" || char === '"') {
      const quoteEnd = endOfString(text, index);
      if (quoteEnd === -1) return -1;
      index = quoteEnd;
    } else if (braces === 0 && text.startsWith(close, index)) return index;
    else if (char === '{') braces++;
    else if (char === '}') braces--;
  }
  return -1;
}

function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === text[start]) return index;
  }
  return -1;
}
