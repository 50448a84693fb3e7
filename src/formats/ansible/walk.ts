import type { Fact } from '../../facts/declare.ts';
import { entriesOf, entryOf, get, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import { concernsFirewalls, firewallsOf } from './adapters/firewalls/index.ts';
import { adapters } from './adapters/index.ts';
import type { Invocation } from './adapters/invocation.ts';
import { Budget } from './budget.ts';
import { conditionOf, phrase } from './condition.ts';
import type { Files } from './files.ts';
import { includeRole, includeTasks } from './inclusion.ts';
import { turnsOf } from './loop.ts';
import { MissingRoles } from './missing-roles.ts';
import { withDefaults } from './module-defaults.ts';
import { ownerOf, type Place, type Run } from './place.ts';
import { Resolver } from './resolve.ts';
import type { Role, Roles, RoleUse } from './roles.ts';
import { includeVariables, register, setFacts } from './running-variables.ts';
import { type Layer, layerOf } from './scope.ts';
import { type Task, taskOf } from './task.ts';

/** Tasks of one run, each include and turn of a loop counted anew; more is an attack or a mistake. */
const maxTasks = 500_000;

/** Which files of a role are meant, where not `main`. */
export interface RoleOptions {
  readonly tasks?: string;
  readonly defaults?: string;
  readonly vars?: string;
}

/** Goes through tasks in the order in which Ansible runs them, and turns those that matter into facts. */
export class Walker {
  readonly files: Files;
  readonly roles: Roles;
  readonly facts: Fact[] = [];
  /** Files whose tasks some play, role or include has reached. */
  readonly reached = new Set<string>();
  readonly missingRoles = new MissingRoles();
  /** Tasks about firewalls by the run they are part of: their rules hold together. */
  readonly #firewallTasks = new Map<Run, Invocation[]>();
  /** What evaluating the templates of the whole tree may still cost. */
  readonly budget = new Budget();
  /** Files about whose circles somebody was told. */
  readonly #circles = new Set<string>();
  #tasks = 0;

  constructor(files: Files, roles: Roles) {
    this.files = files;
    this.roles = roles;
  }

  /** The firewalls of all runs, once everything has been read. */
  firewalls(): readonly Fact[] {
    return [...this.#firewallTasks.values()].flatMap(firewallsOf);
  }

  /** The tasks of a list. */
  async tasks(list: Node | undefined, place: Place): Promise<void> {
    for (const item of itemsOf(list)) {
      if (++this.#tasks > maxTasks) {
        if (this.#tasks === maxTasks + 1)
          this.#notice('too-large', `more than ${maxTasks} tasks; the rest was not checked`, true, place, item);
        return;
      }
      if (get(item, 'block') === undefined) await this.#task(item, place);
      else await this.#block(item, place);
    }
  }

  /** The tasks of a file, from a place that includes it. */
  async file(path: string, from: Place): Promise<void> {
    this.reached.add(path);
    const role = this.roles.owner(path) ?? from.role;
    const place: Place = { ...from, file: path, role, owner: ownerOf(path, role), way: [...from.way, path] };
    if (from.way.includes(path)) {
      // Many ways may lead round the same circle.
      if (this.#circles.has(path)) return;
      this.#circles.add(path);
      const circle = from.way.slice(from.way.indexOf(path) + 1).join(', ');
      this.files.context.notice({
        code: 'include-cycle',
        message: `${path} ${circle === '' ? 'includes itself' : `leads back to itself by way of ${circle}`}; it was followed once`,
        lost: false,
        file: path,
      });
      return;
    }
    await this.tasks(this.files.tree(path), place);
  }

  /** A role: the roles it depends on, its tasks, its handlers. */
  async role(use: RoleUse, from: Place, options: RoleOptions = {}): Promise<void> {
    const role = this.roles.find(use.name, from.file);
    if (role) await this.enter(role, use, from, options);
    else this.missingRoles.add(use.name, use.node, from.file);
  }

  /** A role that was found. */
  async enter(role: Role, use: RoleUse, from: Place, options: RoleOptions = {}): Promise<void> {
    const resolver = new Resolver(from.scope);
    const condition = conditionOf(use.node, from.condition, resolver);
    if (condition === 'never') {
      for (const { path } of this.files.of('tasks')) if (this.roles.owner(path) === role) this.reached.add(path);
      return;
    }
    const place = this.inside(role, { ...from, condition }, use.parameters, options);
    const entry = this.roles.part(role, 'tasks', options.tasks ?? 'main');
    if (entry !== undefined && from.way.includes(entry)) return;
    for (const dependency of this.roles.dependencies(role))
      await this.role(dependency, { ...place, way: [...from.way, entry ?? role.folder] });
    if (entry !== undefined) await this.file(entry, place);
    else if (options.tasks !== undefined) this.missingFile(`tasks/${options.tasks} of the role ${role.name}`, from, use.node);
    const handlers = this.roles.part(role, 'handlers', 'main');
    if (handlers !== undefined) await this.file(handlers, place);
  }

  /** A place inside a role: its variables around what the caller gives. */
  inside(role: Role, from: Place, parameters: readonly (Layer | undefined)[] = [], names: RoleOptions = {}): Place {
    const scope = from.scope.with(this.roles.defaults(role, names.defaults), this.roles.vars(role, names.vars), ...parameters);
    return { ...from, role, scope, owner: ownerOf(from.file, role) };
  }

  async #block(node: Node, outer: Place): Promise<void> {
    const scope = outer.scope.with(layerOf('block vars', get(node, 'vars')));
    const resolver = new Resolver(scope);
    const condition = conditionOf(node, outer.condition, resolver);
    if (condition === 'never') return;
    const place: Place = { ...outer, scope, condition, moduleDefaults: defaultsIn(node, outer, resolver) };
    await this.tasks(get(node, 'block'), place);
    await this.tasks(get(node, 'rescue'), { ...place, condition: [...condition, 'a task of the block fails'] });
    await this.tasks(get(node, 'always'), place);
  }

  async #task(node: Node, outer: Place): Promise<void> {
    const task = taskOf(node);
    if (!task) return;
    const scope = outer.scope.with(layerOf('task vars', get(node, 'vars')));
    const place: Place = { ...outer, scope, moduleDefaults: defaultsIn(node, outer, new Resolver(scope)) };
    switch (task.module) {
      case 'ansible.builtin.set_fact': {
        const resolver = new Resolver(scope);
        const condition = conditionOf(node, place.condition, resolver);
        if (condition !== 'never') setFacts(task, place, condition, resolver);
        break;
      }
      case 'ansible.builtin.include_vars': {
        const resolver = new Resolver(scope);
        const condition = conditionOf(node, place.condition, resolver);
        if (condition !== 'never') includeVariables(task, place, condition, resolver, this.files);
        break;
      }
      default:
        await this.#turns(task, place);
    }
    register(task, place.run);
  }

  /** The turns of a task that includes something, or whose module an adapter knows. */
  async #turns(task: Task, outer: Place): Promise<void> {
    const includes = /^ansible\.builtin\.(include|include_tasks|import_tasks|include_role|import_role)$/.exec(task.module)?.[1];
    const own = Object.hasOwn(adapters, task.module) ? (adapters[task.module] ?? []) : [];
    const isFirewall = concernsFirewalls(task.module);
    if (includes === undefined && own.length === 0 && !isFirewall) return;
    for (const turn of turnsOf(task.node, outer.scope)) {
      const scope = outer.scope.with(turn.layer);
      const resolver = new Resolver(scope);
      const condition = conditionOf(task.node, outer.condition, resolver);
      const place: Place = { ...outer, scope, condition, suffix: outer.suffix + turn.suffix };
      if (includes?.endsWith('role')) await includeRole(task, place, resolver, this);
      else if (includes !== undefined) await includeTasks(task, place, resolver, this);
      else if (condition !== 'never') {
        const why = phrase(condition);
        const options = resolver.resolve(withDefaults(task.options, task.module, place.moduleDefaults));
        const invocation: Invocation = {
          site: {
            format: 'ansible',
            address: `${place.owner} › task ${quoted(task, place.suffix)}`,
            header: task.header,
            block: task.node.span,
            ...(why === undefined ? {} : { condition: why }),
          },
          module: task.module,
          options,
          written: task.options,
          task: task.node,
          resolver,
          context: this.files.context,
        };
        for (const adapter of own) this.facts.push(...(await adapter(invocation)));
        if (isFirewall) this.#addFirewallTask(place.run, invocation);
      }
    }
  }

  #addFirewallTask(run: Run, invocation: Invocation): void {
    const tasks = this.#firewallTasks.get(run) ?? [];
    tasks.push(invocation);
    this.#firewallTasks.set(run, tasks);
  }

  /** Tells of a file that a task names and that is not there. */
  missingFile(what: string, place: Place, node: Node): void {
    this.#notice('missing-file', `${what} is not in the tree; its tasks were not checked`, false, place, node);
  }

  #notice(code: 'missing-file' | 'too-large', message: string, lost: boolean, place: Place, node: Node): void {
    const entry = entriesOf(node)[0];
    this.files.context.notice({ code, message, lost, file: place.file, span: entry?.keySpan ?? node.span });
  }
}

const defaultsIn = (node: Node, outer: Place, resolver: Resolver): readonly Node[] => {
  const own = entryOf(node, 'module_defaults');
  return own ? [...outer.moduleDefaults, resolver.resolve(own.value)] : outer.moduleDefaults;
};

/** `"Create NSG" (web)`; a task without a name goes by its module. */
const quoted = (task: Task, suffix: string): string =>
  stringOf(get(task.node, 'name')) === undefined ? `${task.label}${suffix}` : `"${task.label}"${suffix}`;
