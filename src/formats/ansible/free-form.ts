import type { Entry, Node, ScalarNode } from '../../tree/node.ts';
import { type Span, span } from '../../tree/span.ts';

const option = /(?<key>[A-Za-z_]\w*)=(?<value>(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|\{\{[\s\S]*?\}\}|[^\s"'])*)/g;

/**
 * Options in one line: `name=web image=nginx:1.27`. Values may be quoted, and templates may hold spaces. Words before
 * the first option go by the name that Ansible gives them, `_raw_params`.
 *
 * @returns the scalar itself where it holds no option
 * @see https://docs.ansible.com/ansible/latest/reference_appendices/YAMLSyntax.html (key=value)
 */
export function freeForm(node: ScalarNode): Node {
  const text = String(node.value);
  const entries = new Map<string, Entry>();
  // A template that is the whole value may hold `=` of its own.
  if (/^\s*\{\{/.test(text)) return node;
  const before = /^\s*(\S+?)(?=\s+\w+=)/.exec(text)?.[1];
  if (before !== undefined && !before.includes('=')) entries.set(...raw(node, before));
  for (const match of text.matchAll(option)) {
    const { key, value } = match.groups as { key: string; value: string };
    const unquoted = /^(["'])([\s\S]*)\1$/.exec(value)?.[2] ?? value;
    const place = placeOf(node, match[0]);
    entries.set(key, { key, keySpan: place, value: { kind: 'scalar', value: unquoted, text: unquoted, span: place, ...trailOf(node) } });
  }
  return entries.size === 0 || (entries.size === 1 && entries.has('_raw_params'))
    ? node
    : { kind: 'map', entries, span: node.span, ...trailOf(node) };
}

function raw(node: ScalarNode, words: string): [string, Entry] {
  const place = placeOf(node, words);
  const key = '_raw_params';
  return [key, { key, keySpan: place, value: { kind: 'scalar', value: words, text: words, span: place, ...trailOf(node) } }];
}

const trailOf = (node: ScalarNode): Pick<ScalarNode, 'trail'> => (node.trail ? { trail: node.trail } : {});

/** Where the words stand in the source; the whole scalar where escapes or folding keep them from being found. */
function placeOf(node: ScalarNode, words: string): Span {
  const { source, start, end } = node.span;
  const at = source.text.slice(start, end).indexOf(words);
  return at === -1 ? node.span : span(source, start + at, start + at + words.length);
}
