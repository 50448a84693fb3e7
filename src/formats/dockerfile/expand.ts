import type { Step } from '../../tree/span.ts';

/** What a variable of a build holds. */
export type Variable = { readonly value: string; readonly step?: Step } | { readonly reason: string };

/** Looks a variable up; `undefined` for one that is not set. */
export type Lookup = (name: string) => Variable | undefined;

/** What surrounds an instruction. */
export interface Scope {
  /** The character that takes the meaning of the next one away. */
  readonly escapeChar: string;
  readonly lookup: Lookup;
  /** What a variable that nobody sets becomes: the empty string where the file decides that it is not set. */
  readonly unset: (name: string) => Variable;
}

/** Nobody nests defaults so deep, or writes such texts; variables made of variables double with each. */
const maxDepth = 50;
const maxLength = 100_000;

/** Text with its variables put in: `null` stands for what is not known. */
export interface Expanded {
  readonly parts: readonly (string | null)[];
  /** Why something is not known; absent when all of it is. */
  readonly reason?: string;
  readonly steps: readonly Step[];
}

export const textOfExpanded = ({ parts, reason }: Expanded): string | undefined =>
  reason === undefined ? parts.map(String).join('') : undefined;

const reference = /^(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:?[-+?])|\})|\{([A-Za-z_]\w*)[#%/])/;

/**
 * Puts variables into the words of an instruction, takes quotes and escapes off.
 *
 * @see https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function expand(text: string, scope: Scope, depth = 0): Expanded {
  if (depth > maxDepth) return { parts: [null], reason: `variables are nested deeper than ${maxDepth} levels`, steps: [] };
  const { escapeChar, lookup, unset } = scope;
  const parts: (string | null)[] = [];
  let length = 0;
  const steps: Step[] = [];
  let reason: string | undefined;
  let quote = '';
  const put = (piece: string): void => {
    length += piece.length;
    if (length > maxLength) return;
    if (typeof parts.at(-1) === 'string') parts.push(`${parts.pop()}${piece}`);
    else parts.push(piece);
  };
  const putExpanded = (inner: Expanded): void => {
    for (const part of inner.parts) part === null ? parts.push(null) : put(part);
    steps.push(...inner.steps);
    reason ??= inner.reason;
  };
  const putVariable = (variable: Variable): void =>
    'value' in variable
      ? putExpanded({ parts: [variable.value], steps: variable.step ? [variable.step] : [] })
      : putExpanded({ parts: [null], reason: variable.reason, steps: [] });

  for (let index = 0; index < text.length; index++) {
    const char = text[index] as string;
    if (char === escapeChar && quote !== "'" && index + 1 < text.length) {
      put(text[++index] as string);
    } else if ((char === '"' || char === "'") && (quote === '' || quote === char)) {
      quote = quote === '' ? char : '';
    } else if (char === '$' && quote !== "'") {
      const match = reference.exec(text.slice(index + 1));
      if (!match) {
        put(char);
        continue;
      }
      const [whole, plain, braced, operator, cut] = match;
      const name = (plain ?? braced ?? cut) as string;
      if (cut !== undefined) {
        const end = closing(text, index + 1 + whole.length);
        putVariable({ reason: `\${${name}…} is cut to a pattern` });
        index = end;
      } else if (operator === undefined) {
        putVariable(lookup(name) ?? unset(name));
        index += whole.length;
      } else {
        const start = index + 1 + whole.length;
        const end = closing(text, start);
        if (end === text.length) putVariable({ reason: `\${${name} is not closed` });
        else putExpanded(choose(name, operator, text.slice(start, end), scope, depth));
        index = end;
      }
    } else put(char);
  }
  if (length > maxLength) return { parts: [null], reason: `a value grows past ${maxLength} characters`, steps };
  return { parts: parts.length === 0 ? [''] : parts, steps, ...(reason === undefined ? {} : { reason }) };
}

/** `${NAME:-word}` and its kin. */
function choose(name: string, operator: string, word: string, scope: Scope, depth: number): Expanded {
  const variable = scope.lookup(name);
  if (variable && 'reason' in variable) return { parts: [null], reason: variable.reason, steps: [] };
  const isSet = variable !== undefined && !(operator.startsWith(':') && variable.value === '');
  const alternative = (): Expanded => expand(word, scope, depth + 1);
  if (operator.endsWith('+')) return isSet ? alternative() : { parts: [''], steps: [] };
  if (isSet) return { parts: [variable.value], steps: variable.step ? [variable.step] : [] };
  return operator.endsWith('-') ? alternative() : { parts: [null], reason: `\${${name}} must be given to the build`, steps: [] };
}

/** Where the brace closes that was opened before `start`; the end of the text where it does not. */
function closing(text: string, start: number): number {
  let depth = 1;
  for (let index = start; index < text.length; index++) {
    if (text[index] === '{') depth++;
    else if (text[index] === '}' && --depth === 0) return index;
  }
  return text.length;
}
