import type { Site } from '../../facts/declare.ts';
import { type Block, type Body, blocksOf } from './syntax/body.ts';

/** A block at the top of a file. */
export interface Definition {
  readonly type: string;
  readonly labels: readonly string[];
  readonly block: Block;
  readonly site: Site;
}

const labelCounts: Readonly<Record<string, number>> = {
  resource: 2,
  data: 2,
  ephemeral: 2,
  variable: 1,
  provider: 1,
  module: 1,
  locals: 0,
  terraform: 0,
};

/** The blocks at the top of a file; in JSON their labels are the keys of objects inside each other. */
export function definitionsOf(body: Body): readonly Definition[] {
  if (!body.json) return body.blocks.map((block) => definition(block.type, block.labels, block));
  return Object.entries(labelCounts).flatMap(([type, count]) => {
    let found = blocksOf(body, type).map((block) => definition(type, [], block));
    for (let left = count; left > 0; left--)
      found = found.flatMap(({ labels, block }) =>
        [...block.body.attributes.keys()].flatMap((label) =>
          blocksOf(block.body, label).map((inner) => definition(type, [...labels, label], inner)),
        ),
      );
    return found;
  });
}

const definition = (type: string, labels: readonly string[], block: Block): Definition => ({
  type,
  labels,
  block,
  site: { format: 'terraform', address: addressOf(type, labels), header: block.header, block: block.span },
});

function addressOf(type: string, labels: readonly string[]): string {
  const name = labels.join('.');
  switch (type) {
    case 'resource':
      return name;
    case 'variable':
      return `var.${name}`;
    default:
      return name === '' ? type : `${type}.${name}`;
  }
}
