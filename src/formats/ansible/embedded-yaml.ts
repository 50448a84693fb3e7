import type { Entry, Node, ScalarNode } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import { Source } from '../../tree/source.ts';
import { type Span, span } from '../../tree/span.ts';
import { readYaml } from '../../tree/yaml.ts';

/** Stands for a character of a template while the YAML around it is parsed: a letter to YAML, and in no real text. */
const filler = '\uE000';

/**
 * Reads YAML that stands as text inside YAML, such as the `definition: |` of a task. Places lead into the file where
 * the text stands line by line; templates in it stay as they are.
 *
 * @returns one tree per document; none where the text is no YAML until its statements are run, with a notice
 */
export function yamlInText(node: ScalarNode, notice: (notice: Notice) => void): readonly Node[] {
  const text = String(node.value);
  const { path } = node.span.source;
  if (/\{%/.test(text)) {
    const message = 'this text holds Jinja statements, which decide what YAML it is; it was not checked';
    notice({ code: 'unsupported', message, lost: true, file: path, span: node.span });
    return [];
  }
  // Templates keep their length, so that places stay right.
  const masked = text.replace(/\{\{[\s\S]*?\}\}/g, (template) => filler.repeat(template.length));
  const inner = new Source(path, masked);
  const place = places(node, text);
  const onNotice = (one: Notice): void => notice(one.span ? { ...one, span: place(one.span) } : one);
  return readYaml(inner, { version: '1.1', notice: onNotice }).map((tree) => restored(tree, text, place));
}

/** Where a part of the text stands in the file; the whole scalar where its lines cannot be found there. */
function places(node: ScalarNode, text: string): (inner: Span) => Span {
  const { source, start, end } = node.span;
  const raw = source.text.slice(start, end);
  const header = /^[|][-+\d]*[ \t]*(#[^\n]*)?\r?\n/.exec(raw)?.[0];
  if (header === undefined) return () => node.span;
  const lines = text.split('\n');
  const starts: { readonly inner: number; readonly outer: number }[] = [];
  let inner = 0;
  let outer = start + header.length;
  for (const line of lines) {
    const lineEnd = source.text.indexOf('\n', outer);
    const written = source.text.slice(outer, lineEnd === -1 ? source.text.length : lineEnd).replace(/\r$/, '');
    if (!written.endsWith(line)) return () => node.span;
    starts.push({ inner, outer: outer + written.length - line.length });
    inner += line.length + 1;
    if (lineEnd === -1) break;
    outer = lineEnd + 1;
  }
  const outerOf = (offset: number): number => {
    const line = starts.findLast((one) => one.inner <= offset) ?? { inner: 0, outer: start };
    return line.outer + offset - line.inner;
  };
  return (one) => span(source, outerOf(one.start), Math.max(outerOf(one.end), outerOf(one.start)));
}

/** The same tree with its places in the file and its templates back. */
function restored(node: Node, text: string, place: (inner: Span) => Span): Node {
  const moved = {
    span: place(node.span),
    ...(node.trail ? { trail: node.trail.map((step) => ({ ...step, span: place(step.span) })) } : {}),
  };
  switch (node.kind) {
    case 'list':
      return { ...node, ...moved, items: node.items.map((item) => restored(item, text, place)) };
    case 'map': {
      const entries = [...node.entries.values()].map((entry): [string, Entry] => {
        const key = entry.key.includes(filler) ? text.slice(entry.keySpan.start, entry.keySpan.end) : entry.key;
        return [key, { key, keySpan: place(entry.keySpan), value: restored(entry.value, text, place) }];
      });
      return { ...node, ...moved, entries: new Map(entries) };
    }
    case 'scalar':
      return typeof node.value === 'string' && node.value.includes(filler)
        ? { ...node, ...moved, ...unmasked(node, text) }
        : { ...node, ...moved };
    case 'unknown':
      return { ...node, ...moved };
  }
}

function unmasked(node: ScalarNode, text: string): Pick<ScalarNode, 'value' | 'text'> {
  const original = text.slice(node.span.start, node.span.end);
  const value = /^(["'])([\s\S]*)\1$/.exec(original)?.[2] ?? original;
  return { value, text: value };
}
