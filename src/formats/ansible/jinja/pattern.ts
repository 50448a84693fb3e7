import type { Surroundings } from './surroundings.ts';

/** A regular expression of Python's that means the same here. */
export interface Pattern {
  readonly regex: RegExp;
  /** A replacement with its groups put in: `\1`, `\g<name>`; `undefined` for what is not followed. */
  expand(replacement: string, match: readonly unknown[]): string | undefined;
}

/** Expressions whose search could take longer than this many steps are not tried: they may come from strangers. */
const maxCost = 1_000_000;

/**
 * A pattern as it is applied to a text. Python and this engine agree on the common part; what they do not share, and
 * what could search for ages, is left alone.
 *
 * @see https://docs.python.org/3/library/re.html#regular-expression-syntax
 */
export function patternOf(
  source: string,
  text: string,
  { ignoreCase, multiline }: { readonly ignoreCase: boolean; readonly multiline: boolean },
  around: Surroundings,
): Pattern | undefined {
  const flags = /^\(\?([ims]+)\)/.exec(source)?.[1] ?? '';
  const body = source.replace(/^\(\?[ims]+\)/, '').replaceAll('(?P<', '(?<');
  // Flags inside, conditions, comments, names called again, possessive and atomic forms, ends of the text.
  if (/\(\?[aiLmsux(#>P]|\\[AZzGQEbBpP](?![^[]*\])|[*+?}]\+/.test(body.replaceAll('\\b', ''))) return undefined;
  // Python's $ also stands before a line break at the end.
  if (/\$/.test(body) && text.endsWith('\n')) return undefined;
  const steps = cost(body, text.length);
  if (steps === undefined || steps > maxCost || !around.spend(Math.ceil(steps / 1000))) return undefined;
  const own = `${ignoreCase || flags.includes('i') ? 'i' : ''}${multiline || flags.includes('m') ? 'm' : ''}${flags.includes('s') ? 's' : ''}`;
  try {
    return { regex: new RegExp(body, own), expand };
  } catch {
    return undefined;
  }
}

/** The most steps that a search may take; `undefined` for repeated groups that could repeat in many ways. */
function cost(body: string, length: number): number | undefined {
  const plain = body.replace(/\\[\s\S]/g, 'x').replace(/\[\^?\]?[^\]]*\]/g, 'x');
  const repeated = /\((?:\?<\w+>|\?:)?([^()]*)\)(?:[*+]|\{\d*,?\d*\})/g;
  for (const [, inner = ''] of plain.matchAll(repeated)) if (/[*+{|]/.test(inner) || inner === '') return undefined;
  if (/\)(?:[*+]|\{)/.test(plain.replace(repeated, 'x'))) return undefined;
  const quantifiers = (plain.match(/[*+]|\{\d*,?\d*\}/g) ?? []).length;
  return (length + 1) ** (quantifiers + (body.startsWith('^') ? 0 : 1));
}

function expand(replacement: string, match: readonly unknown[]): string | undefined {
  const groups = typeof match.at(-1) === 'object' ? (match.at(-1) as Readonly<Record<string, string>>) : {};
  const last = match.findIndex((part, index) => index > 0 && typeof part === 'number');
  let isClear = true;
  const result = replacement.replace(
    /\\(?:(\d{1,2})|g<(\w+)>|(n)|(t)|(\\)|([\s\S]?))/g,
    (_whole, digits, name, line, tab, slash, other) => {
      const wanted = (digits ?? name) as string | undefined;
      if (wanted !== undefined) {
        const group = /^\d+$/.test(wanted)
          ? Number(wanted) < last
            ? match[Number(wanted)]
            : null
          : wanted in groups
            ? groups[wanted]
            : null;
        if (group === null) isClear = false;
        return String(group ?? '');
      }
      if (line) return '\n';
      if (tab) return '\t';
      if (slash) return '\\';
      if (other === undefined || /\w/.test(other as string) || other === '') isClear = false;
      return `\\${other as string}`;
    },
  );
  return isClear ? result : undefined;
}
