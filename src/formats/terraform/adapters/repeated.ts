import type { Node } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import type { ReadContext } from '../../format.ts';
import type { Resource } from '../module/resource.ts';
import { blocksAt } from './setting.ts';

/** Blocks that are subjects of their own. Where there may be more of them, that is said: nobody can judge those. */
export function subjectsAt(resource: Resource, path: string, context: ReadContext): readonly Node[] {
  const { items, rest } = blocksAt(resource.node, path);
  if (rest !== undefined) sayIncomplete(resource, path, rest, context);
  return items;
}

export function sayIncomplete({ site }: Resource, path: string, reason: string, context: ReadContext, place: Span = site.header): void {
  const message = `${site.address}: there may be further ${path} blocks (${reason}); they were not checked`;
  context.notice({ code: 'unsupported', message, lost: false, file: place.source.path, span: place });
}
