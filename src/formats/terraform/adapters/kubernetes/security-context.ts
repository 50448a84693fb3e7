import { type Entry, entriesOf, get, isUnset, type MapNode, type Node, withStep } from '../../../../tree/node.ts';

/** The places of pod specs in the objects that hold them. */
export const podSpecs: readonly (readonly string[])[] = [
  ['spec'],
  ['spec', 'template', 'spec'],
  ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
];

/**
 * What the provider adds by itself: a container with a `security_context` that leaves `run_as_non_root` out is sent
 * with `runAsNonRoot: false`, which wins over what its pod says. (A `security_context` without anything in it is sent
 * empty.)
 *
 * @see https://github.com/hashicorp/terraform-provider-kubernetes/blob/main/kubernetes/structures_container.go
 * (expandContainerSecurityContext)
 */
export function withProviderSecurityContexts(object: MapNode): MapNode {
  return podSpecs.reduce((whole, path) => {
    const spec = get(whole, ...path);
    const isRead = spec?.kind === 'map' && (spec.entries.has('containers') || spec.entries.has('initContainers'));
    return isRead && !isUnset(get(spec, 'securityContext', 'runAsNonRoot'))
      ? (replaced(whole, path, withContexts(spec)) as MapNode)
      : whole;
  }, object);
}

function withContexts(spec: MapNode): MapNode {
  return ['containers', 'initContainers'].reduce((current, key) => {
    const list = current.entries.get(key)?.value;
    return list?.kind === 'list' ? (replaced(current, [key], { ...list, items: list.items.map(withContext) }) as MapNode) : current;
  }, spec);
}

function withContext(container: Node): Node {
  const context = get(container, 'securityContext');
  if (context?.kind !== 'map' || entriesOf(context).length === 0 || context.rest !== undefined) return container;
  if (!isUnset(context.entries.get('runAsNonRoot')?.value)) return container;
  const place = context.header ?? context.span;
  const sent: Node = { kind: 'scalar', value: false, text: 'not set, which the provider sends as false', span: place };
  const step = { span: place, note: 'left out here, so the setting of the pod does not reach this container' };
  const entry: Entry = { key: 'runAsNonRoot', keySpan: place, value: withStep(sent, step) };
  return replaced(container, ['securityContext'], { ...context, entries: new Map([...context.entries, [entry.key, entry]]) });
}

/** The tree with another value at a path that is there. */
function replaced(node: Node, [key, ...rest]: readonly string[], value: Node): Node {
  if (key === undefined) return value;
  const entry = node.kind === 'map' ? node.entries.get(key) : undefined;
  if (node.kind !== 'map' || !entry) return node;
  return { ...node, entries: new Map([...node.entries, [key, { ...entry, value: replaced(entry.value, rest, value) }]]) };
}
