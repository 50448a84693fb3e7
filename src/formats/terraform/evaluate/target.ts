import type { Node } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import { pendingNode } from './value.ts';

/** A resource, one of its instances, or something in it: what an expression that names it leads to. */
export interface Target {
  /** The resource in question, as whoever made the target knows it. */
  readonly resource: object;
  /** Names and indexes behind the resource: `['id']`. */
  readonly path: readonly string[];
  select(key: string, by: 'attribute' | 'index', place: Span): Node;
}

type AimedNode = Node & { readonly target: Target };

/** The resource attribute that gives a value, whether that is known or not. */
export const targetOf = (node: Node | undefined): Target | undefined => (node && 'target' in node ? (node as AimedNode).target : undefined);

export const aimed = (node: Node, target: Target): Node => ({ ...node, target }) as AimedNode;

/** What is known only after apply, but where it comes from. */
export const aimedPending = (reason: string, place: Span, target: Target): Node => aimed(pendingNode(reason, place), target);
