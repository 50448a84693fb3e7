import type { Node } from '../../../tree/node.ts';
import type { Source } from '../../../tree/source.ts';
import { type AttributeDefinition, type Block, type Body, blocksOf } from '../syntax/body.ts';

/** A folder of Terraform files, as Terraform sees it: one body of definitions. */
export interface Module {
  /** Relative to the root; `.` for the root itself. */
  readonly path: string;
  readonly sources: readonly Source[];
  readonly variables: ReadonlyMap<string, Block>;
  readonly locals: ReadonlyMap<string, AttributeDefinition>;
  readonly outputs: ReadonlyMap<string, Block>;
  /** By type and name: `aws_instance.web`. */
  readonly resources: ReadonlyMap<string, Block>;
  readonly calls: ReadonlyMap<string, Block>;
  /** Values that the folder's own tfvars files set when it is the root module. */
  readonly settings: ReadonlyMap<string, Node>;
}

/** Collects the definitions of a folder's files. */
export function moduleOf(path: string, sources: readonly Source[], bodies: readonly Body[], settings: ReadonlyMap<string, Node>): Module {
  const all = (type: string): readonly Block[] => bodies.flatMap((body) => definitions(body, type));
  const named = (type: string): ReadonlyMap<string, Block> => new Map(all(type).map((block) => [block.labels[0] ?? '', block]));
  return {
    path,
    sources,
    variables: named('variable'),
    locals: new Map(all('locals').flatMap((block) => [...block.body.attributes])),
    outputs: named('output'),
    resources: new Map(all('resource').map((block) => [block.labels.join('.'), block])),
    calls: named('module'),
    settings,
  };
}

/** How many labels each kind of definition has; in JSON they are the keys of objects inside each other. */
const labelCounts: Readonly<Record<string, number>> = { resource: 2, variable: 1, output: 1, module: 1, locals: 0 };

function definitions(body: Body, type: string): readonly Block[] {
  if (!body.json) return body.blocks.filter((block) => block.type === type);
  let found = blocksOf(body, type);
  for (let left = labelCounts[type] ?? 0; left > 0; left--) {
    found = found.flatMap((block) =>
      [...block.body.attributes.keys()].flatMap((label) =>
        blocksOf(block.body, label).map((inner) => ({ ...inner, type, labels: [...block.labels, label] })),
      ),
    );
  }
  return found;
}
