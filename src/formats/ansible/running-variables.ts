import { entriesOf, get, itemsOf, type Node, stringOf, unknownNode } from '../../tree/node.ts';
import { type Condition, phrase } from './condition.ts';
import { type Files, folderOf, within } from './files.ts';
import type { Place } from './place.ts';
import type { Resolver } from './resolve.ts';
import type { Changing } from './scope.ts';
import type { Task } from './task.ts';
import { matching } from './variable-files.ts';

/** What a task leaves behind under the name after `register:`. */
export function register(task: Task, { facts }: Place['run']): void {
  const name = stringOf(get(task.node, 'register'));
  if (name !== undefined) facts.set(name, unknownNode(`{{ ${name} }} is what the task "${task.label}" returns`, task.header));
}

/** `set_fact`: the value is known to the tasks that follow when the task is sure to run once. */
export function setFacts(task: Task, place: Place, condition: Condition, resolver: Resolver): void {
  const isLooped = entriesOf(task.node).some(({ key }) => key === 'loop' || key.startsWith('with_'));
  const why = phrase(condition);
  for (const { key, value } of entriesOf(task.options)) {
    if (key === 'cacheable') continue;
    const uncertain = isLooped ? 'in a loop' : why === undefined ? undefined : `where ${why}`;
    place.run.facts.set(
      key,
      uncertain === undefined ? resolver.resolve(value) : unknownNode(`{{ ${key} }} is set ${uncertain}`, value.span),
    );
  }
}

/**
 * `include_vars`: names of a file that is sure to be read get its values; names of a file that might be read are unknown.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/include_vars_module.html
 */
export function includeVariables(task: Task, place: Place, condition: Condition, resolver: Resolver, files: Files): void {
  const prefix = stringOf(get(task.options, 'name'));
  const wanted = resolver.resolve(get(task.options, 'file') ?? get(task.options, '_raw_params') ?? task.options);
  const looped = entriesOf(task.node).find(({ key }) => key === 'loop' || key.startsWith('with_'));
  const candidates = looped ? leaves(looped.value).map((leaf) => resolver.resolve(leaf)) : [wanted];
  const isCertain = !looped && phrase(condition) === undefined && wanted.kind === 'scalar';
  for (const path of candidates.flatMap((candidate) => pathsOf(candidate, place, files))) {
    const tree = files.tree(path);
    if (prefix !== undefined) put(place.run.included, prefix, tree, isCertain);
    else for (const { key, value } of entriesOf(tree)) put(place.run.included, key, value, isCertain);
  }
}

function put(layer: Changing, name: string, value: Node | undefined, isCertain: boolean): void {
  if (value === undefined) return;
  layer.set(name, isCertain ? value : unknownNode(`{{ ${name} }} depends on which file include_vars reads`, value.span));
}

/** All scalars below a value: the files that `with_first_found` tries. */
function leaves(node: Node): readonly Node[] {
  if (node.kind === 'list') return itemsOf(node).flatMap(leaves);
  if (node.kind === 'map') return entriesOf(node).flatMap(({ value }) => leaves(value));
  return [node];
}

function pathsOf(wanted: Node, place: Place, files: Files): readonly string[] {
  const folders = [
    ...(place.role ? [within(place.role.folder, 'vars'), place.role.folder] : []),
    within(folderOf(place.file), 'vars'),
    folderOf(place.file),
    within(folderOf(place.playbook), 'vars'),
    folderOf(place.playbook),
  ];
  const text = stringOf(wanted);
  if (text !== undefined) return [files.first(...folders.map((folder) => within(folder, text))) ?? []].flat();
  if (wanted.kind !== 'unknown') return [];
  const { parts } = wanted;
  if (parts?.some((part) => part !== null)) {
    return folders.map((folder) => matching(files, folder, parts)).find((found) => found.length > 0) ?? [];
  }
  // Nothing is known of the path: any file of the role's variables might be meant.
  return place.role
    ? matching(files, within(place.role.folder, 'vars'), [null, '.yml']).filter((path) => !/\/main\.ya?ml$/.test(path))
    : [];
}
