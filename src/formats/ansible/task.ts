import { type Entry, entriesOf, entryOf, get, itemsOf, type MapNode, type Node, stringOf } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
import { freeForm } from './free-form.ts';
import { isTaskKeyword } from './keywords.ts';
import { fullName, isFullName } from './module-names.ts';

/** One task as it is written. */
export interface Task {
  readonly node: MapNode;
  /** The full name of its module. */
  readonly module: string;
  /** What users call the task: its name, else its module's. */
  readonly label: string;
  /** The key that names the module: what opens the block of its options. */
  readonly header: Span;
  /** The module's options as written, `args:` merged in; an unknown or scalar node where they are no map. */
  readonly options: Node;
}

/** Actions whose words are all one command, not options. */
const commands = /\.(command|shell|raw|script|win_command|win_shell|meta)$/;

/** The task that an item of a list is; `undefined` for blocks and for what names no module. */
export function taskOf(node: Node): Task | undefined {
  if (node.kind !== 'map') return undefined;
  const found = moduleEntry(node);
  if (!found) return undefined;
  const { name, header, value } = found;
  const module = fullName(name);
  const label = stringOf(get(node, 'name')) ?? name;
  return { node, module, label, header, options: options(module, value, get(node, 'args')) };
}

interface ModuleUse {
  readonly name: string;
  readonly header: Span;
  readonly value: Node;
}

function moduleEntry(node: MapNode): ModuleUse | undefined {
  for (const key of ['action', 'ansible.builtin.action', 'local_action', 'ansible.legacy.local_action']) {
    const entry = entryOf(node, key);
    if (entry) return actionEntry(entry);
  }
  const entries = entriesOf(node).filter(({ key }) => !isTaskKeyword(key));
  const entry = entries.find(({ key }) => isFullName(key)) ?? entries[0];
  return entry && { name: entry.key, header: entry.keySpan, value: entry.value };
}

/** `action: docker_container name=web`, or a map with `module:`. */
function actionEntry({ value, keySpan }: Entry): ModuleUse | undefined {
  const named = stringOf(get(value, 'module'));
  if (named !== undefined && value.kind === 'map') {
    const entries = new Map([...value.entries].filter(([key]) => key !== 'module'));
    return { name: named, header: keySpan, value: { ...value, entries } };
  }
  const text = stringOf(value);
  if (text === undefined || value.kind !== 'scalar') return undefined;
  const [, name, rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  return name === undefined ? undefined : { name, header: keySpan, value: { ...value, value: rest, text: rest } };
}

function options(module: string, value: Node, args: Node | undefined): Node {
  const own = value.kind === 'scalar' && typeof value.value === 'string' && !commands.test(module) ? freeForm(value) : value;
  if (args?.kind !== 'map') return own;
  if (own.kind === 'map') return { ...own, entries: new Map([...args.entries, ...own.entries]) };
  return own.kind === 'scalar' ? args : own;
}

/** A word or list of words under a keyword. */
export const wordsOf = (node: Node | undefined): readonly string[] =>
  node?.kind === 'list' ? itemsOf(node).flatMap((item) => stringOf(item) ?? []) : [stringOf(node) ?? []].flat();
