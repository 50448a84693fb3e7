import { createContext, Script } from 'node:vm';

/** A pattern that has not come to an end by then is an attack: Terraform's own never takes long. */
const timeout = 200;

/**
 * All matches of a pattern of Go's RE2.
 *
 * @returns undefined for a pattern that Terraform, or this translation, does not take, or that takes too long
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function matchesOf(pattern: string, text: string): readonly RegExpMatchArray[] | undefined {
  const translated = translate(pattern);
  if (translated === undefined) return undefined;
  // A pattern of a stranger may backtrack for ever; only a script can be stopped.
  context ??= createContext({});
  context['input'] = { ...translated, text };
  try {
    return run.runInContext(context, { timeout }) as readonly RegExpMatchArray[];
  } catch {
    return undefined;
  }
}

let context: ReturnType<typeof createContext> | undefined;
const run = new Script('[...input.text.matchAll(new RegExp(input.source, input.flags))]');

const classes: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7F',
  blank: '\\t ',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

function translate(pattern: string): { source: string; flags: string } | undefined {
  const [leading = '', set = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? [];
  const rest = pattern.slice(leading.length);
  // Look-around and references to groups are what RE2 does not have; flags in the middle what JavaScript does not.
  if (/\(\?(<?[=!]|[a-zA-Z]*-?[a-zA-Z]*[:)])/.test(rest.replaceAll('(?:', '')) || /\\[1-9QEC]/.test(rest)) return undefined;
  const source = rest
    .replace(/\(\?P</g, '(?<')
    .replace(/\[:(\w+):\]/g, (all, name: string) => classes[name] ?? all)
    .replace(/\\A/g, '^')
    .replace(/\\z/g, '$')
    .replace(/\\pL/g, '\\p{L}')
    .replace(/\\pN/g, '\\p{N}');
  return { source, flags: `g${set}${/\\p\{/.test(source) ? 'u' : ''}` };
}
