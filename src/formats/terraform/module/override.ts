import type { AttributeDefinition, Block, Body } from '../syntax/body.ts';

/** Is this one of the files that change definitions of others? */
export const isOverride = (path: string): boolean => /(^|[/_])override\.(tf|tofu)(\.json)?$/.test(path);

/**
 * Definitions with what the override files say put over them: their attributes replace those of the same name, and
 * their blocks all those of the same type.
 *
 * @see https://developer.hashicorp.com/terraform/language/files/override
 */
export function overridden(bodies: readonly Body[], overrides: readonly Body[]): readonly Body[] {
  return overrides.reduce<readonly Body[]>((all, override) => all.map((body) => overlaid(body, override)), bodies);
}

const overlaid = (body: Body, override: Body): Body => ({
  ...body,
  blocks: body.blocks.map((block) => {
    const over = override.blocks.find((other) => other.type === block.type && sameLabels(other, block));
    return over && over.type !== 'locals' ? { ...block, body: merged(block.body, over.body) } : withLocals(block, override);
  }),
});

const sameLabels = (one: Block, other: Block): boolean => one.labels.join('\0') === other.labels.join('\0');

/** Local values are overridden one by one, in whichever block they stand. */
function withLocals(block: Block, override: Body): Block {
  if (block.type !== 'locals') return block;
  const attributes = new Map(block.body.attributes);
  for (const { type, body } of override.blocks) {
    if (type !== 'locals') continue;
    for (const [name, definition] of body.attributes) if (attributes.has(name)) attributes.set(name, definition);
  }
  return { ...block, body: { ...block.body, attributes } };
}

function merged(body: Body, over: Body): Body {
  const attributes = new Map<string, AttributeDefinition>([...body.attributes, ...over.attributes]);
  const made = (block: Block): string => (block.type === 'dynamic' ? (block.labels[0] ?? '') : block.type);
  const replacedTypes = new Set(over.blocks.map(made));
  return { ...body, attributes, blocks: [...body.blocks.filter((block) => !replacedTypes.has(made(block))), ...over.blocks] };
}
