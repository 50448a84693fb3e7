import { entriesOf, entryOf, get, itemsOf, type Node, stringOf, unknownNode } from '../../tree/node.ts';
import { always } from './condition.ts';
import { folderOf, within } from './files.ts';
import type { Hosts } from './hosts.ts';
import type { Place, Run } from './place.ts';
import { Resolver } from './resolve.ts';
import { roleUses } from './roles.ts';
import { Changing, type Layer, layerOf, Scope } from './scope.ts';
import { layerOfFiles, layerOfPattern } from './variable-files.ts';
import type { Walker } from './walk.ts';

/** Is the entry of a playbook the import of another one? The path that it gives, if so. */
const importOf = (play: Node): Node | undefined =>
  get(play, 'import_playbook') ?? get(play, 'ansible.builtin.import_playbook') ?? (get(play, 'hosts') ? undefined : get(play, 'include'));

/** Plays of a playbook, in order, and those of the playbooks that it imports. */
export async function playbook(
  path: string,
  walker: Walker,
  hosts: Hosts,
  outer: Scope = new Scope(walker.budget),
  way: readonly string[] = [],
): Promise<void> {
  const { files } = walker;
  if (way.includes(path)) {
    files.context.notice({ code: 'include-cycle', message: `${path} imports itself; it was followed once`, lost: false, file: path });
    return;
  }
  let previous: { readonly pattern: string; readonly run: Run } | undefined;
  for (const node of itemsOf(files.tree(path))) {
    const imported = importOf(node);
    if (imported) {
      const name = stringOf(new Resolver(outer).resolve(imported));
      const target = name === undefined ? undefined : files.first(within(folderOf(path), name));
      const scope = outer.with(layerOf('play vars', get(node, 'vars')));
      if (target !== undefined) await playbook(target, walker, hosts, scope, [...way, path]);
      else notFound(walker, path, imported, name);
      continue;
    }
    const pattern = patternOf(get(node, 'hosts'));
    const run = previous === undefined ? newRun() : carry(previous.run, previous.pattern === pattern);
    await play(node, { path, pattern, run, outer }, walker, hosts);
    previous = { pattern, run };
  }
}

function notFound(walker: Walker, path: string, node: Node, name: string | undefined): void {
  const message = `the playbook ${name ?? 'that a variable names'} is not in the tree; its plays were not checked`;
  walker.files.context.notice({ code: 'missing-file', message, lost: false, file: path, span: node.span });
}

export const newRun = (): Run => ({ facts: new Changing('set_fact and register'), included: new Changing('include_vars') });

/** Facts stay with their hosts: a play on the same hosts has them, one on others might. */
function carry({ facts }: Run, sameHosts: boolean): Run {
  const unclear = (name: string, value: Node): Node => unknownNode(`{{ ${name} }} is set in a play on other hosts`, value.span);
  return { ...newRun(), facts: sameHosts ? facts : facts.forOthers(unclear) };
}

const patternOf = (hosts: Node | undefined): string => stringOf(hosts) ?? itemsOf(hosts).map(stringOf).join(',');

interface PlayPlace {
  readonly path: string;
  readonly pattern: string;
  readonly run: Run;
  readonly outer: Scope;
}

async function play(node: Node, { path, pattern, run, outer }: PlayPlace, walker: Walker, hosts: Hosts): Promise<void> {
  const name = stringOf(get(node, 'name'));
  const roles = roleUses(get(node, 'roles'));
  const base = outer.with(
    hosts.layer(path, pattern),
    layerOf('play vars', get(node, 'vars')),
    prompts(get(node, 'vars_prompt')),
    run.included,
    run.facts,
  );
  const scope = base.with(
    ...varsFiles(get(node, 'vars_files'), base, path, walker),
    ...shared(
      roles.map((use) => use.name),
      path,
      walker,
    ),
  );
  const resolver = new Resolver(scope);
  const defaults = entryOf(node, 'module_defaults');
  const place: Place = {
    file: path,
    playbook: path,
    owner: name === undefined ? `play on ${pattern || 'no hosts'}` : `play "${name}"`,
    role: undefined,
    scope,
    condition: always,
    moduleDefaults: defaults ? [resolver.resolve(defaults.value)] : [],
    run,
    suffix: '',
    way: [path],
  };
  await walker.tasks(get(node, 'pre_tasks'), place);
  for (const use of roles) await walker.role(use, place);
  await walker.tasks(get(node, 'tasks'), place);
  await walker.tasks(get(node, 'post_tasks'), place);
  await walker.tasks(get(node, 'handlers'), place);
}

/** Variables that somebody is asked for when the play starts. */
function prompts(node: Node | undefined): Layer | undefined {
  const names = new Map(itemsOf(node).map((item) => [stringOf(get(item, 'name')), item]));
  if (names.size === 0) return undefined;
  return {
    rank: 'vars_prompt',
    find: (name) => {
      const item = names.get(name);
      return item && unknownNode(`{{ ${name} }} is asked for when the play starts`, item.span);
    },
  };
}

/**
 * The files of `vars_files`; an entry that is a list means the first file of it that is there.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_variables.html#defining-variables-in-included-files-and-roles
 */
function varsFiles(list: Node | undefined, scope: Scope, path: string, walker: Walker): readonly (Layer | undefined)[] {
  const { files } = walker;
  const folder = folderOf(path);
  const resolver = new Resolver(scope);
  const entries = list?.kind === 'scalar' ? [list] : itemsOf(list);
  return entries.map((entry) => {
    const options = (entry.kind === 'list' ? entry.items : [entry]).map((option) => resolver.resolve(option));
    const unclear = options.find((option) => option.kind === 'unknown');
    if (unclear?.kind === 'unknown') return layerOfPattern('vars_files', files, folder, unclear.parts ?? [null]);
    const names = options.flatMap((option) => stringOf(option) ?? []);
    const found = files.first(...names.flatMap((name) => [within(folder, name), within(folder, `vars/${name}`)]));
    if (found === undefined && names[0] !== undefined) {
      const message = `the variables file ${names[0]} is not in the tree; what it sets is not known`;
      files.context.notice({ code: 'missing-file', message, lost: false, file: path, span: entry.span });
    }
    const tree = found === undefined ? undefined : files.tree(found);
    return tree && layerOfFiles('vars_files', [tree]);
  });
}

/**
 * What the roles of a play give to all of its tasks.
 *
 * @see https://docs.ansible.com/ansible/latest/reference_appendices/config.html#default-private-role-vars
 */
function shared(names: readonly string[], path: string, walker: Walker): readonly (Layer | undefined)[] {
  const found = names.flatMap((name) => walker.roles.find(name, path) ?? []);
  return found.flatMap((role) => [walker.roles.defaults(role), walker.roles.vars(role)]);
}

/** Playbooks that another one imports. */
export const importsOf = (path: string, tree: Node | undefined): readonly string[] =>
  itemsOf(tree).flatMap((node) => {
    const name = stringOf(importOf(node));
    return name === undefined || entriesOf(node).length === 0 ? [] : [within(folderOf(path), name)];
  });
