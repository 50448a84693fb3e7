import { entriesOf, get, itemsOf, type Node, stringOf, unknownNode } from '../../tree/node.ts';
import { pairsOf } from './jinja/filters/maps.ts';
import type { Resolver } from './resolve.ts';
import type { Layer } from './scope.ts';

/** One turn of a task: what to add to its address, and the variables of the turn. */
export interface Turn {
  readonly suffix: string;
  readonly layer: Layer | undefined;
}

/** More turns of one task are data, not configuration. */
const maxTurns = 1000;

const once: readonly Turn[] = [{ suffix: '', layer: undefined }];

/**
 * The turns of a task: one for each item of a list that is known, else a single one in which the item is unknown.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_loops.html
 */
export function turnsOf(task: Node, resolver: Resolver): readonly Turn[] {
  const entry = entriesOf(task).find(({ key }) => key === 'loop' || key.startsWith('with_'));
  if (!entry) return once;
  const name = stringOf(get(task, 'loop_control', 'loop_var')) ?? 'item';
  const list = listOf(entry.key, resolver.resolve(entry.value));
  const unknown = (why: string): Turn => ({ suffix: '', layer: variable(name, unknownNode(why, entry.value.span)) });
  if (list?.kind !== 'list' || list.items.length > maxTurns) {
    const reason = list?.kind === 'unknown' ? list.reason : `the items of ${entry.key} are known only when the play runs`;
    return [unknown(`{{ ${name} }}: ${reason}`)];
  }
  const turns = list.items.map((item, index): Turn => ({ suffix: ` (${labelOf(item, index)})`, layer: variable(name, item) }));
  return list.rest === undefined ? turns : [...turns, unknown(`{{ ${name} }}: ${list.rest}`)];
}

/** The list that a loop goes over, in the words of its keyword; `undefined` for those that are not followed. */
function listOf(keyword: string, value: Node): Node | undefined {
  if (value.kind === 'unknown') return value;
  switch (keyword) {
    case 'loop':
    case 'with_list':
      return value.kind === 'list' ? value : undefined;
    case 'with_items': {
      // One level of lists inside the list is flattened, and a single value is a list of one.
      const items = value.kind === 'list' ? itemsOf(value).flatMap((item) => (item.kind === 'list' ? item.items : [item])) : [value];
      return { kind: 'list', items, span: value.span };
    }
    case 'with_dict':
      return value.kind === 'map' ? pairsOf(value) : undefined;
    default:
      return undefined;
  }
}

const variable = (name: string, value: Node): Layer => ({
  rank: 'loop variables',
  find: (wanted) => (wanted === name ? value : undefined),
});

/** What tells an item from the others: itself, its name, else its number. */
function labelOf(item: Node, index: number): string {
  const text = stringOf(item) ?? stringOf(get(item, 'name')) ?? stringOf(get(item, 'key')) ?? stringOf(get(item, 'id'));
  return text !== undefined && text.length > 0 && text.length <= 60 && !text.includes('\n') ? text : `#${index + 1}`;
}
