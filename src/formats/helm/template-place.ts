import { posix } from 'node:path';
import type { Entry, Node } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
import { type Span, span, textOf } from '../../tree/span.ts';
import type { ReadContext, Relocate } from '../format.ts';
import { alignedLines } from './align.ts';

/**
 * Gives what `helm template` printed places in the chart's templates. Helm tells the template of a document, not the
 * lines; they are found by what template and output have in common.
 *
 * @param chart - `Chart.yaml`, which stands for a template that is not in the tree (a packed subchart)
 */
export function templatePlaces(folder: string, chart: Source, context: ReadContext): Relocate {
  return (document) => {
    const { source, start } = document.span;
    const before = source.text.slice(0, start);
    const name = /^# Source: [^/\s]+\/(\S+)[ \t]*\r?$/m.exec(before.slice(before.lastIndexOf('\n---') + 1))?.[1];
    const template = name === undefined ? undefined : context.load(posix.join(folder, name));
    if (!template) return moved(document, () => span(chart, 0, lineEnd(chart, 0)));
    const first = source.position(start).line;
    const last = source.position(document.span.end).line;
    const rendered = Array.from({ length: last - first + 1 }, (_, index) => source.line(first + index));
    const written = Array.from({ length: template.lineCount }, (_, index) => template.line(index + 1));
    const lines = alignedLines(rendered, written);
    return moved(document, (place) =>
      inTemplate(place, template, (line) => (lines[Math.min(Math.max(line - first, 0), lines.length - 1)] as number) + 1),
    );
  };
}

/** The same value where the line of the template has it, else the line; a block from its first line to its last. */
function inTemplate(place: Span, template: Source, lineOf: (line: number) => number): Span {
  const first = place.source.position(place.start).line;
  const last = place.source.position(place.end).line;
  const line = lineOf(first);
  const offset = template.lineOffset(line);
  const text = template.line(line);
  if (first === last) {
    const index = text.indexOf(textOf(place));
    if (index !== -1) return span(template, offset + index, offset + index + textOf(place).length);
  }
  const indent = text.length - text.trimStart().length;
  return span(template, offset + indent, lineEnd(template, template.lineOffset(Math.max(line, lineOf(last)))));
}

const lineEnd = (source: Source, offset: number): number => offset + source.line(source.position(offset).line).trimEnd().length;

function moved(node: Node, place: (span: Span) => Span): Node {
  const trail = node.trail ? { trail: node.trail.map((step) => ({ ...step, span: place(step.span) })) } : {};
  switch (node.kind) {
    case 'map': {
      const entries = new Map<string, Entry>();
      for (const [key, entry] of node.entries) entries.set(key, { key, keySpan: place(entry.keySpan), value: moved(entry.value, place) });
      return { ...node, ...trail, entries, span: place(node.span) };
    }
    case 'list':
      return { ...node, ...trail, items: node.items.map((item) => moved(item, place)), span: place(node.span) };
    default:
      return { ...node, ...trail, span: place(node.span) };
  }
}
