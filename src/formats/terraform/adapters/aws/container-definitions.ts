import type { Site } from '../../../../facts/declare.ts';
import { isUnset, type Node, stringOf } from '../../../../tree/node.ts';
import type { ReadContext } from '../../../format.ts';
import { documentOf } from '../../evaluate/document.ts';
import { headerOf } from '../../module/blocks.ts';
import type { Resource } from '../../module/resource.ts';
import { settingAt } from '../setting.ts';

/** One container in a JSON text of AWS. */
export interface Definition {
  readonly node: Node;
  readonly site: Site;
  readonly name?: string;
}

/** The containers in an attribute that holds JSON: `jsonencode(…)`, a heredoc, a string. */
export function definitionsIn({ node, site }: Resource, attribute: string, context: ReadContext): readonly Definition[] {
  const value = settingAt(node, attribute);
  if (isUnset(value)) return [];
  const document = documentOf(value);
  const list = document?.kind === 'map' ? [document] : document?.kind === 'list' ? document.items : undefined;
  const missing = list === undefined ? document : (list.find((one) => one.kind !== 'map') ?? undefined);
  if (list === undefined || missing !== undefined) {
    const reason = missing?.kind === 'unknown' ? missing.reason : 'it holds no containers';
    const message = `${site.address}: ${attribute} is not known (${reason}); its containers were not checked`;
    context.notice({ code: 'unsupported', message, lost: false, file: value.span.source.path, span: value.span });
  }
  return (list ?? []).flatMap((one) => (one.kind === 'map' ? [definition(canonical(one), site)] : []));
}

function definition(node: Node, site: Site): Definition {
  const name = stringOf(settingAt(node, 'name'));
  const address = `${site.address} › container${name === undefined ? '' : ` ${name}`}`;
  // What stands in another file or resource has its place there.
  const inside = node.span.source === site.block.source;
  return {
    node,
    site: { ...site, address, header: inside ? headerOf(node) : site.header, block: inside ? node.span : site.block },
    ...(name === undefined ? {} : { name }),
  };
}

/** The names that are read here. The provider takes them in any case, as Go does. */
const names = new Map(
  `add capabilities containerPath containerPort cpu dockerSecurityOptions drop healthCheck host hostPort image linuxParameters memory
  memoryReservation mountPoints name namespace portMappings privileged readOnly readonlyRootFilesystem resourceRequirements sourcePath
  sourceVolume systemControls type user value vcpus volumes`
    .split(/\s+/)
    .map((name) => [name.toLowerCase(), name]),
);

function canonical<N extends Node>(node: N): N {
  if (node.kind === 'list') return { ...node, items: node.items.map(canonical) };
  if (node.kind !== 'map') return node;
  const entries = [...node.entries.values()].map((entry) => ({
    ...entry,
    key: names.get(entry.key.toLowerCase()) ?? entry.key,
    value: canonical(entry.value),
  }));
  return { ...node, entries: new Map(entries.map((entry) => [entry.key, entry])) };
}
