import { type Entry, type MapNode, type Node, unknownNode } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import { elementsOf } from '../evaluate/elements.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { type Scope, withNames } from '../evaluate/scope.ts';
import { listNode, mapNode } from '../evaluate/value.ts';
import type { Block, Body } from '../syntax/body.ts';

/** The words that open the block that a node stands for; for a plain object its first character. */
export const headerOf = (node: Node): Span =>
  (node.kind === 'map' ? node.header : undefined) ?? { ...node.span, end: Math.min(node.span.end, node.span.start + 1) };

/** What a damaged part of a block may have said. */
const damage = 'a part of the block could not be read';

/** A block as a value: its attributes under their names, and under each type of block the list of those blocks. */
export function blockNode({ body, header, span }: Pick<Block, 'body' | 'header' | 'span'>, scope: Scope): MapNode {
  const entries = new Map<string, Entry>();
  for (const { name, nameSpan, expression } of body.attributes.values()) {
    if (body.json && name === 'dynamic') continue;
    entries.set(name, { key: name, keySpan: nameSpan, value: evaluate(expression, scope) });
  }
  for (const [type, blocks] of groups(body)) {
    if (!entries.has(type)) entries.set(type, { key: type, keySpan: (blocks[0] as Block).header, value: blockList(blocks, scope) });
  }
  for (const { name, nameSpan } of jsonDynamics(body)) {
    if (!entries.has(name))
      entries.set(name, { key: name, keySpan: nameSpan, value: unknownNode(`dynamic ${name} is not evaluated`, nameSpan) });
  }
  return { kind: 'map', entries, span, header, ...(body.damaged ? { rest: damage } : {}) };
}

/** Blocks by type; a dynamic block belongs to the type that it makes. */
function groups(body: Body): ReadonlyMap<string, readonly Block[]> {
  const result = new Map<string, Block[]>();
  for (const block of body.blocks) {
    const type = block.type === 'dynamic' ? (block.labels[0] ?? '') : block.type;
    result.set(type, [...(result.get(type) ?? []), block]);
  }
  return result;
}

function blockList(blocks: readonly Block[], scope: Scope): Node {
  const items: Node[] = [];
  let rest: string | undefined;
  for (const block of blocks) {
    if (block.type !== 'dynamic') items.push(blockNode(block, scope));
    else {
      const made = dynamicBlocks(block, scope);
      items.push(...made.items);
      rest ??= made.rest;
    }
  }
  return listNode(items, (blocks[0] as Block).span, rest);
}

/**
 * One block per element of `for_each`; where that is not known, nobody can say how many.
 *
 * @see https://developer.hashicorp.com/terraform/language/expressions/dynamic-blocks
 */
function dynamicBlocks(block: Block, scope: Scope): { items: readonly Node[]; rest?: string } {
  const content = block.body.blocks.find((inner) => inner.type === 'content');
  const forEach = block.body.attributes.get('for_each');
  if (!content || !forEach) return { items: [], rest: `dynamic ${block.labels[0]} is incomplete` };
  const collection = evaluate(forEach.expression, scope);
  const elements = elementsOf(collection);
  if (!elements)
    return {
      items: [],
      rest: collection.kind === 'unknown' ? collection.reason : `dynamic ${block.labels[0]} goes through no list or map`,
    };
  const iterator = block.body.attributes.get('iterator')?.expression;
  const name = iterator?.kind === 'root' ? iterator.name : (block.labels[0] ?? '');
  const items = elements.items.map(({ key, value }) => {
    const element = mapNode(
      [
        { key: 'key', keySpan: value.span, value: key },
        { key: 'value', keySpan: value.span, value },
      ],
      value.span,
    );
    return blockNode({ ...content, header: block.header }, withNames(scope, { [name]: element }));
  });
  return { items, ...(elements.rest === undefined ? {} : { rest: elements.rest }) };
}

const jsonDynamics = (body: Body): readonly { name: string; nameSpan: Span }[] => {
  const dynamic = body.json ? body.attributes.get('dynamic') : undefined;
  if (dynamic?.expression.kind !== 'object') return [];
  return dynamic.expression.items.map(({ key }) => ({ name: key.kind === 'literal' ? String(key.value) : '', nameSpan: key.span }));
};
