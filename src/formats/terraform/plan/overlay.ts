import { type Entry, type MapNode, type Node, unknownNode } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import { equalNodes } from '../evaluate/equality.ts';
import { pendingNode } from '../evaluate/value.ts';

/** The values of a resource; null where nothing is planned, unknown where only applying tells, and never a secret. */
export function plannedValue(values: Node | undefined, sensitive: Node | undefined, unknown: Node | undefined, place: Span): MapNode {
  const node = values && merged(values, sensitive, unknown);
  if (node?.kind === 'map') return withUnknown(node, unknown);
  return { kind: 'map', entries: new Map(), span: place, rest: 'the plan does not show its values' };
}

const isTrue = (node: Node | undefined): boolean => node?.kind === 'scalar' && node.value === true;

function merged(node: Node, sensitive: Node | undefined, unknown: Node | undefined): Node {
  if (isTrue(sensitive)) return unknownNode('the plan marks it as sensitive', node.span, { secret: true });
  if (isTrue(unknown)) return pendingNode('it is known only after apply', node.span);
  const inside = (marks: Node | undefined, key: string | number): Node | undefined => {
    if (marks?.kind === 'list') return marks.items[Number(key)];
    return marks?.kind === 'map' ? marks.entries.get(String(key))?.value : undefined;
  };
  if (node.kind === 'list') {
    const items = node.items.map((item, index) => merged(item, inside(sensitive, index), inside(unknown, index)));
    return { ...node, items: items.map(asBlock) };
  }
  if (node.kind !== 'map') return node;
  const entries = [...node.entries].map(([key, entry]): [string, Entry] => [
    key,
    { ...entry, value: merged(entry.value, inside(sensitive, key), inside(unknown, key)) },
  ]);
  return withUnknown({ ...node, entries: new Map(entries) }, unknown);
}

/** Blocks and objects in lists look alike here; adapters look into either. */
const asBlock = (node: Node): Node => (node.kind === 'map' ? { ...node, header: { ...node.span, end: node.span.start + 1 } } : node);

/** What is unknown has no place among the values. */
function withUnknown(node: MapNode, unknown: Node | undefined): MapNode {
  if (unknown?.kind !== 'map') return node;
  const entries = new Map(node.entries);
  for (const [key, { value }] of unknown.entries) {
    if (isTrue(value) && !entries.has(key))
      entries.set(key, { key, keySpan: node.span, value: pendingNode(`${key} is known only after apply`, node.span) });
  }
  return { ...node, entries };
}

/**
 * What the configuration says, with what only the plan knows. What nobody wrote stays unset, so that it is judged as it
 * is from the configuration alone.
 */
export function overlaid(source: MapNode, plan: MapNode): MapNode {
  const entries = [...source.entries].map(([key, entry]): [string, Entry] => {
    const planned = plan.entries.get(key)?.value;
    return [key, planned ? { ...entry, value: decided(entry.value, planned) } : entry];
  });
  return { ...source, entries: new Map(entries) };
}

function decided(source: Node, plan: Node): Node {
  if (plan.kind === 'unknown') return source.kind === 'unknown' ? source : plan.secret ? { ...plan, span: source.span } : source;
  if (source.kind === 'map' && plan.kind === 'map') {
    // An object with unknown keys has those of the plan.
    if (source.rest === undefined) return overlaid(source, plan);
    return placedAt(plan, source);
  }
  if (source.kind === 'list' && plan.kind === 'list' && source.rest === undefined && source.items.length === plan.items.length) {
    return { ...source, items: source.items.map((item, index) => decided(item, plan.items[index] as Node)) };
  }
  if (source.kind === 'scalar' && plan.kind === 'scalar' && (equalNodes(source, plan) === true || source.text === plan.text)) return source;
  // A single block is a list of one in a plan, and text that was written as a document stays one.
  if ('document' in source || (source.kind === 'map' && plan.kind === 'list')) return source;
  return placedAt(plan, source);
}

/** A value of the plan where the configuration has its place. */
function placedAt(node: Node, source: Node): Node {
  const { span, trail } = source;
  const header = source.kind === 'list' || source.kind === 'map' ? { header: { ...span, end: Math.min(span.end, span.start + 1) } } : {};
  const placed = { span, ...(trail ? { trail } : {}) };
  if (node.kind === 'list') return { ...node, ...placed, items: node.items.map((item) => placedAt(item, source)) };
  if (node.kind !== 'map') return { ...node, ...placed };
  const entries = [...node.entries].map(([key, entry]): [string, Entry] => [
    key,
    { ...entry, keySpan: span, value: placedAt(entry.value, source) },
  ]);
  return { ...node, ...placed, ...header, entries: new Map(entries) };
}
