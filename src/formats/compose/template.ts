/** What a variable of a template is. */
export type Looked = { readonly known: true; readonly value: string } | { readonly known: false };

/** A template with its variables put in. */
export interface ExpandedTemplate {
  /** Known pieces in order; `null` where something is not known. */
  readonly parts: readonly (string | null)[];
  /** Why the first missing piece is missing. */
  readonly reason?: string;
  /** Names of the variables whose values were used. */
  readonly used: readonly string[];
  /** Where the text of a default stands in the template, when the whole template is one variable that takes it. */
  readonly defaultAt?: { readonly start: number; readonly end: number };
  /** What is wrong with the template, where Compose would refuse it. */
  readonly problem?: string;
}

/** Nobody nests defaults so deep, or writes such texts; variables made of variables double with each. */
const maxDepth = 50;
const maxLength = 100_000;

const variable = /^(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:\}|(:?[-+?])))/;

/**
 * Puts variables into a text as Compose does: `$NAME`, `${NAME}`, `${NAME:-default}`, `${NAME:+alternative}`,
 * `${NAME:?message}` with and without colon, nested, and `$$` for a dollar.
 *
 * A variable that is set nowhere and has no default is not known: Compose would take the empty string, but those who
 * deploy may set it.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/12-interpolation.md
 */
export function expandTemplate(text: string, lookup: (name: string) => Looked, depth = 0): ExpandedTemplate {
  if (depth > maxDepth) return { parts: [null], reason: `variables are nested deeper than ${maxDepth} levels`, used: [] };
  const parts: (string | null)[] = [];
  const used: string[] = [];
  let reason: string | undefined;
  let problem: string | undefined;
  let defaultAt: ExpandedTemplate['defaultAt'];
  let length = 0;
  const put = (piece: string): void => {
    length += piece.length;
    if (length > maxLength) return;
    if (typeof parts.at(-1) === 'string') parts.push(`${parts.pop()}${piece}`);
    else parts.push(piece);
  };
  const putExpanded = (inner: ExpandedTemplate): void => {
    for (const part of inner.parts) {
      if (part === null) parts.push(null);
      else put(part);
    }
    used.push(...inner.used);
    reason ??= inner.reason;
    problem ??= inner.problem;
  };
  const putMissing = (why: string): void => {
    parts.push(null);
    reason ??= why;
  };

  for (let index = 0; index < text.length; ) {
    const dollar = text.indexOf('$', index);
    if (dollar === -1) {
      put(text.slice(index));
      break;
    }
    if (dollar > index) put(text.slice(index, dollar));
    if (text[dollar + 1] === '$') {
      put('$');
      index = dollar + 2;
      continue;
    }
    const match = variable.exec(text.slice(dollar + 1));
    if (!match) {
      // `$1` and a lone `$` are no variables; only an opened brace must hold one.
      if (text[dollar + 1] === '{') problem ??= `${JSON.stringify(text.slice(dollar))} is no variable; write $$ for a dollar`;
      put('$');
      index = dollar + 1;
      continue;
    }
    const [whole, plain, braced, operator] = match;
    const name = (plain ?? braced) as string;
    const looked = lookup(name);
    const bodyStart = dollar + 1 + whole.length;
    if (operator === undefined) {
      if (looked.known) {
        used.push(name);
        put(looked.value);
      } else putMissing(`\${${name}} is set nowhere`);
      index = bodyStart;
      continue;
    }
    const bodyEnd = closingBrace(text, bodyStart);
    if (bodyEnd === -1) {
      problem ??= `the brace of \${${name} is not closed`;
      putMissing(`\${${name} is not closed`);
      break;
    }
    index = bodyEnd + 1;
    const body = text.slice(bodyStart, bodyEnd);
    const isSet = looked.known && !(operator.startsWith(':') && looked.value === '');
    if (operator.endsWith('+')) {
      if (isSet) {
        used.push(name);
        putExpanded(expandTemplate(body, lookup, depth + 1));
      } else put('');
    } else if (isSet) {
      used.push(name);
      put(looked.value);
    } else if (operator.endsWith('?')) putMissing(`\${${name}} has to be set by whoever deploys`);
    else {
      const inner = expandTemplate(body, lookup, depth + 1);
      putExpanded(inner);
      if (dollar === 0 && index === text.length) {
        const shift = inner.defaultAt ?? { start: 0, end: body.length };
        defaultAt = { start: bodyStart + shift.start, end: bodyStart + shift.end };
      }
    }
  }
  if (length > maxLength) return { parts: [null], reason: `a value grows past ${maxLength} characters`, used };
  return {
    parts: parts.length === 0 ? [''] : parts,
    used,
    ...(reason === undefined ? {} : { reason }),
    ...(problem === undefined ? {} : { problem }),
    ...(defaultAt ? { defaultAt } : {}),
  };
}

function closingBrace(text: string, from: number): number {
  let depth = 1;
  for (let index = from; index < text.length; index++) {
    if (text[index] === '{' && text[index - 1] === '$') depth++;
    else if (text[index] === '}' && --depth === 0) return index;
  }
  return -1;
}
