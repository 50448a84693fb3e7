import type { Entry, ListNode, MapNode, Node, Scalar, ScalarNode, UnknownNode } from '../../../tree/node.ts';
import { unknownNode } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';

/** A value that is unknown before apply, but surely set: the id of a resource, a text with something filled in. */
export interface PendingNode extends UnknownNode {
  readonly notNull: true;
}

/** A value that Terraform refuses to compute: `try` goes on to the next one. To everybody else it is not known. */
export interface FailedNode extends UnknownNode {
  readonly failed: true;
}

export const failedNode = (reason: string, span: Span): FailedNode => ({ ...unknownNode(reason, span), failed: true });

export const isFailed = (node: Node): node is FailedNode => 'failed' in node;

/** A list whose elements have no order and no duplicates. */
export const isSetOfValues = (node: Node): boolean => 'unordered' in node;

/** A text that was put together, with where its pieces were written; its consumers may parse it. */
export type TextNode = (ScalarNode | UnknownNode) & { readonly pieces: readonly TextPiece[] };

export interface TextPiece {
  /** `null` where the piece is not known. */
  readonly text: string | null;
  readonly span: Span;
  /** Why it is not known. */
  readonly reason?: string;
  /** Terraform refuses to fill it in. */
  readonly failed?: boolean;
}

/** A text that was made from a value (`jsonencode(…)`), with that value. */
export type DocumentNode = (ScalarNode | UnknownNode) & { readonly document: Node };

export const scalarNode = (value: Scalar, span: Span): ScalarNode => ({
  kind: 'scalar',
  value,
  text: String(value),
  span,
  ...(typeof value === 'string' ? { quoted: true } : {}),
});

export const pendingNode = (reason: string, span: Span): PendingNode => ({ ...unknownNode(reason, span), notNull: true });

const isPending = (node: Node): node is PendingNode => 'notNull' in node;

/** Is a value set? Undefined where that is not known. */
export function isSet(node: Node | undefined): boolean | undefined {
  if (node === undefined) return false;
  if (node.kind === 'unknown') return isPending(node) ? true : undefined;
  return node.kind !== 'scalar' || node.value !== null;
}

/** Lists and maps share what they hold: one that is used twice in each of many steps would grow without bound for its readers. */
const maxWeight = 200_000;
/** On lists and maps that were made here: how many values they hold, all the way down. */
interface Weighted {
  readonly weight: number;
}

const weightOf = (node: Node): number => ('weight' in node ? (node as Weighted).weight : 1);

export function listNode(items: readonly Node[], span: Span, rest?: string): ListNode | UnknownNode {
  let weight = 1;
  for (const item of items) weight += weightOf(item);
  if (weight > maxWeight) return tooHeavy(span);
  const node: ListNode & Weighted = { kind: 'list', items, span, ...(rest === undefined ? {} : { rest }), weight };
  return node;
}

/** A set; what it holds has to be distinct and in Terraform's order already. */
export function setNode(items: readonly Node[], span: Span, rest?: string): Node {
  const set: Node & { readonly unordered: true } = { ...listNode(items, span, rest), unordered: true };
  return set;
}

export function mapNode(entries: readonly Entry[], span: Span, rest?: string): MapNode | UnknownNode {
  let weight = 1;
  for (const { value } of entries) weight += weightOf(value);
  if (weight > maxWeight) return tooHeavy(span);
  const map = new Map<string, Entry>();
  for (const entry of entries) map.set(entry.key, entry);
  const node: MapNode & Weighted = { kind: 'map', entries: map, span, ...(rest === undefined ? {} : { rest }), weight };
  return node;
}

const tooHeavy = (span: Span): UnknownNode => unknownNode(`the value has more than ${maxWeight} parts`, span);
