import { type Node, stringOf } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
import type { BuiltIn } from '../call.ts';
import { listNode, mapNode, pendingNode, scalarNode } from '../value.ts';
import { resultOf, whenKnown } from './arguments.ts';
import { matchesOf } from './regular-expression.ts';

/** https://developer.hashicorp.com/terraform/language/functions, "String functions": those with patterns. */
export const patternFunctions: Readonly<Record<string, BuiltIn>> = {
  regex: (values, place) =>
    matched(values, place, (matches) => {
      const [first] = matches;
      return first && captured(first, place);
    }),
  regexall: (values, place) =>
    matched(values, place, (matches) =>
      listNode(
        matches.map((match) => captured(match, place)),
        place,
      ),
    ),
  replace: (values, place) =>
    whenKnown(values, place, () => {
      const [text, wanted, replacement] = values.map(stringOf);
      if (text === undefined || wanted === undefined || replacement === undefined) return undefined;
      if (wanted.length < 2 || !wanted.startsWith('/') || !wanted.endsWith('/')) {
        return resultOf(replacedAll(text, wanted, replacement), place);
      }
      const matches = matchesOf(wanted.slice(1, -1), text);
      return matches ? resultOf(replacedMatches(text, matches, replacement), place) : pendingNode('the pattern is not evaluated', place);
    }),
};

function matched(values: readonly Node[], place: Span, make: (matches: readonly RegExpMatchArray[]) => Node | undefined): Node | undefined {
  if (values.length !== 2) return undefined;
  return whenKnown(values, place, () => {
    const [pattern, text] = values.map(stringOf);
    if (pattern === undefined || text === undefined) return undefined;
    const matches = matchesOf(pattern, text);
    return matches ? make(matches) : pendingNode('the pattern is not evaluated', place);
  });
}

/** The whole where the pattern has no groups, else a list of them, or an object where they have names. */
function captured(match: RegExpMatchArray, place: Span): Node {
  const { groups } = match;
  const node = (text: string | undefined): Node => scalarNode(text ?? null, place);
  if (groups && Object.keys(groups).length > 0) {
    return mapNode(
      Object.entries(groups).map(([key, text]) => ({ key, keySpan: place, value: node(text) })),
      place,
    );
  }
  return match.length === 1 ? node(match[0]) : listNode(match.slice(1).map(node), place);
}

const maxLength = 4_000_000;

function replacedAll(text: string, wanted: string, replacement: string): string | undefined {
  const parts = wanted === '' ? ['', ...text, ''] : text.split(wanted);
  return text.length + parts.length * replacement.length > maxLength ? undefined : parts.join(replacement);
}

/** `$1` and `${name}` stand for groups, as Go's Expand takes them: the longest name after the sign. */
function replacedMatches(text: string, matches: readonly RegExpMatchArray[], replacement: string): string | undefined {
  if (text.length + matches.length * (replacement.length + text.length) > maxLength) return undefined;
  let result = '';
  let from = 0;
  for (const match of matches) {
    const expanded = replacement.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (all, braced?: string, bare?: string) => {
      if (all === '$$') return '$';
      const name = (braced ?? bare) as string;
      return (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? '';
    });
    result += text.slice(from, match.index) + expanded;
    from = (match.index as number) + match[0].length;
  }
  return result + text.slice(from);
}
