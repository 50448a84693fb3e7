import { type Entry, type Node, type ScalarNode, unknownNode } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import type { Step } from '../../tree/span.ts';
import { expandTemplate } from './template.ts';
import { placeWithin } from './text-place.ts';
import type { Variables } from './variables.ts';

/** Puts variables into all texts of a tree; keys stay as they are, as in Compose. */
export function interpolate(node: Node, variables: Variables, notice: (notice: Notice) => void): Node {
  switch (node.kind) {
    case 'scalar':
      return typeof node.value === 'string' && node.value.includes('$') ? scalar(node, node.value, variables, notice) : node;
    case 'list':
      return { ...node, items: node.items.map((item) => interpolate(item, variables, notice)) };
    case 'map': {
      const entries = new Map<string, Entry>();
      for (const [key, entry] of node.entries) entries.set(key, { ...entry, value: interpolate(entry.value, variables, notice) });
      return { ...node, entries };
    }
    case 'unknown':
      return node;
  }
}

function scalar(node: ScalarNode, text: string, variables: Variables, notice: (notice: Notice) => void): Node {
  const expanded = expandTemplate(text, (name) => {
    const variable = variables.get(name);
    return variable ? { known: true, value: variable.value } : { known: false };
  });
  if (expanded.problem !== undefined) {
    const message = `${expanded.problem}; docker compose would refuse this file`;
    notice({ code: 'schema-violation', message, lost: false, file: node.span.source.path, span: node.span });
  }
  const steps = [...new Set(expanded.used)].flatMap((name): Step[] => {
    const place = variables.get(name)?.place;
    return place ? [{ span: place, note: `${name} is set here` }] : [];
  });
  const trail = steps.length > 0 || node.trail ? { trail: [...steps, ...(node.trail ?? [])] } : {};
  const tag = node.tag === undefined ? {} : { tag: node.tag };
  if (expanded.reason !== undefined) return { ...unknownNode(expanded.reason, node.span, { parts: expanded.parts, ...trail }), ...tag };
  const value = expanded.parts.join('');
  const { defaultAt } = expanded;
  const place = (defaultAt && placeWithin(node.span, text, defaultAt.start, defaultAt.end)) ?? node.span;
  return { kind: 'scalar', value, text: value, span: place, quoted: true, ...trail, ...tag };
}
