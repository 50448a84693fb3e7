export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'operator';
  readonly text: string;
}

const token =
  /\s+|(?<name>[A-Za-z_]\w*)|(?<number>\d+(?:_\d+)*(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<string>'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*")|(?<operator>\*\*|\/\/|==|!=|<=|>=|[-+*/%~<>=|.,:()[\]{}])/y;

/**
 * The tokens of a Jinja expression. Ansible keeps the backslashes of texts, so that `'\1'` and `'\d'` need no second one.
 *
 * @returns `undefined` where it holds a character that Jinja would not take.
 *
 * @see https://jinja.palletsprojects.com/en/stable/templates/#expressions
 */
export function tokens(text: string): readonly Token[] | undefined {
  const found: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const groups = token.exec(text)?.groups;
    if (!groups) return undefined;
    const { name, number, string, operator } = groups;
    if (name !== undefined) found.push({ kind: 'name', text: name });
    else if (number !== undefined) found.push({ kind: 'number', text: number.replaceAll('_', '') });
    else if (string !== undefined) found.push({ kind: 'string', text: string.slice(1, -1) });
    else if (operator !== undefined) found.push({ kind: 'operator', text: operator });
  }
  return found;
}
