import { entriesOf, get, itemsOf, type Node, stringOf, unknownNode } from '../../tree/node.ts';
import { made, madeMap, pythonText, truth } from './jinja/value.ts';
import { loopList } from './loop-list.ts';
import { Resolver } from './resolve.ts';
import { type Layer, layerOf, type Scope } from './scope.ts';

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
export function turnsOf(task: Node, scope: Scope): readonly Turn[] {
  const entry = entriesOf(task).find(({ key }) => key === 'loop' || key.startsWith('with_'));
  if (!entry) return once;
  const resolver = new Resolver(scope);
  const control = get(task, 'loop_control');
  const name = stringOf(get(control, 'loop_var')) ?? 'item';
  const list = loopList(entry.key.replace(/^with_(ansible\.builtin\.)?/, ''), resolver.resolve(entry.value));
  const unknown = (why: string): Turn => ({ suffix: '', layer: variables([[name, unknownNode(why, entry.value.span)]]) });
  if (list?.kind !== 'list' || list.items.length > maxTurns) {
    const reason = list?.kind === 'unknown' ? list.reason : `the items of ${entry.key} are known only when the play runs`;
    return [unknown(`{{ ${name} }}: ${reason}`)];
  }
  const turns = list.items.map((item, index): Turn => {
    const layer = variables([[name, item], ...controlled(control, index, list.items)]);
    return { suffix: ` (${labelIn(control, scope.with(layer)) ?? labelOf(item, index)})`, layer };
  });
  return list.rest === undefined ? turns : [...turns, unknown(`{{ ${name} }}: ${list.rest}`)];
}

/**
 * The variables that `index_var` and `extended` give to each turn.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_loops.html#extended-loop-variables
 */
function controlled(control: Node | undefined, index: number, items: readonly Node[]): readonly (readonly [string, Node])[] {
  const indexName = stringOf(get(control, 'index_var'));
  const extended = get(control, 'extended');
  const { span } = items[index] as Node;
  const own: (readonly [string, Node])[] = indexName === undefined ? [] : [[indexName, made(index, span)]];
  if (!extended || truth(extended) !== true) return own;
  const numbers = {
    index: index + 1,
    index0: index,
    revindex: items.length - index,
    revindex0: items.length - index - 1,
    length: items.length,
  };
  const state: [string, Node][] = Object.entries(numbers).map(([key, value]) => [key, made(value, span)]);
  state.push(['first', made(index === 0, span)], ['last', made(index === items.length - 1, span)]);
  return [...own, ['ansible_loop', madeMap(state, span)]];
}

const variables = (pairs: readonly (readonly [string, Node])[]): Layer | undefined =>
  layerOf('loop variables', madeMap(pairs, (pairs[0] as readonly [string, Node])[1].span));

/** What tells an item from the others: itself, its name, else its number. */
function labelOf(item: Node, index: number): string {
  const parts = itemsOf(item).map((part) => stringOf(part) ?? stringOf(get(part, 'name')));
  const joined = parts.length > 0 && !parts.includes(undefined) ? parts.join(', ') : undefined;
  const text = stringOf(item) ?? stringOf(get(item, 'name')) ?? stringOf(get(item, 'key')) ?? stringOf(get(item, 'id')) ?? joined;
  return short(text) ?? `#${index + 1}`;
}

/** What `label:` makes of the turn. */
function labelIn(control: Node | undefined, scope: Scope): string | undefined {
  const written = get(control, 'label');
  const label = written && new Resolver(scope).resolve(written);
  return label?.kind === 'scalar' && label.value !== null ? short(pythonText(label)) : undefined;
}

const short = (text: string | undefined): string | undefined =>
  text !== undefined && text.length > 0 && text.length <= 60 && !text.includes('\n') ? text : undefined;
