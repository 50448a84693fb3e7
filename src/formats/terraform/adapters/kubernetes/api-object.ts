import { type Entry, type ListNode, type MapNode, type Node, unknownNode } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
import { headerOf } from '../../module/blocks.ts';

/** Blocks that the API has as a list, with its name for the list. All other blocks stand for one object. */
const lists: Readonly<Record<string, string>> = {
  container: 'containers',
  env: 'env',
  env_from: 'envFrom',
  host_aliases: 'hostAliases',
  http_header: 'httpHeaders',
  image_pull_secrets: 'imagePullSecrets',
  init_container: 'initContainers',
  items: 'items',
  match_expressions: 'matchExpressions',
  match_fields: 'matchFields',
  node_selector_term: 'nodeSelectorTerms',
  option: 'options',
  port: 'ports',
  preferred_during_scheduling_ignored_during_execution: 'preferredDuringSchedulingIgnoredDuringExecution',
  readiness_gate: 'readinessGates',
  sources: 'sources',
  sysctl: 'sysctls',
  toleration: 'tolerations',
  topology_spread_constraint: 'topologySpreadConstraints',
  volume: 'volumes',
  volume_claim_template: 'volumeClaimTemplates',
  volume_device: 'volumeDevices',
  volume_mount: 'volumeMounts',
};

/** Names that are not just written in another way. */
const names: Readonly<Record<string, string>> = {
  host_ipc: 'hostIPC',
  host_pid: 'hostPID',
  host_ip: 'hostIP',
  run_as_username: 'runAsUserName',
  node_selector_term: 'nodeSelectorTerms',
};

/** Attributes that hold a map whose keys are the user's own. */
const maps = new Set([
  'annotations',
  'data',
  'labels',
  'limits',
  'match_labels',
  'node_selector',
  'requests',
  'string_data',
  'volume_attributes',
]);

/**
 * The object of the API that the blocks of a resource stand for. What JSON and old configurations write as objects,
 * or lists of objects, under the name of a block counts as such blocks.
 *
 * @see https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs
 */
export function apiObject(block: MapNode): MapNode {
  const entries = new Map<string, Entry>();
  for (const { key, keySpan, value } of block.entries.values()) {
    const holds = holdsBlocks(key, value);
    const name = (holds ? lists[key] : undefined) ?? names[key] ?? camelCase(key);
    entries.set(name, { key: name, keySpan, value: holds ? blocks(key, value, keySpan) : value });
  }
  return { ...block, header: headerOf(block), entries };
}

function holdsBlocks(key: string, value: Node): value is ListNode | MapNode {
  if (value.kind === 'map') return !maps.has(key);
  if (value.kind !== 'list') return false;
  if (value.items.length > 0) return value.items.some((item) => item.kind === 'map');
  // Of an empty list only its name tells, or that a dynamic block may yet fill it.
  return Object.hasOwn(lists, key) || value.rest !== undefined;
}

function blocks(type: string, value: ListNode | MapNode, keySpan: Span): Node {
  const list: ListNode = value.kind === 'list' ? value : { kind: 'list', items: [value], span: value.span };
  const items = list.items.map((item) => (item.kind === 'map' ? apiObject(opened(item, list, keySpan)) : item));
  if (Object.hasOwn(lists, type)) return { ...list, items };
  // The API wants one; where a dynamic block may give it, nobody knows what is in it.
  return items[0] ?? (list.rest === undefined ? { ...list, items } : unknownNode(list.rest, list.span));
}

/** An object that is the only one under its name is opened by that name. */
const opened = (item: MapNode, { items, span }: ListNode, keySpan: Span): MapNode =>
  item.header || items.length > 1 || span.source !== keySpan.source
    ? item
    : { ...item, header: keySpan, span: { ...keySpan, end: Math.max(span.end, keySpan.end) } };

const camelCase = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
