import { get, type Node, stringOf } from '../../tree/node.ts';
import { candidatesOf } from './includes.ts';
import type { Place } from './place.ts';
import type { Resolver } from './resolve.ts';
import { type Layer, layerOf } from './scope.ts';
import type { Task } from './task.ts';
import type { Walker } from './walk.ts';

/** The tasks of the file that a task includes; of each file that it may be, where its name is known in part. */
export async function includeTasks(task: Task, place: Place, resolver: Resolver, walker: Walker): Promise<void> {
  const wanted = wantedFile(task, resolver);
  const included = candidatesOf(wanted, place, walker.files);
  if (place.condition === 'never') {
    // Tasks that are switched off are reached all the same: they are not judged by themselves either.
    for (const path of included) walker.reached.add(path);
    return;
  }
  if (included.length === 0 && wanted.kind === 'scalar') walker.missingFile(stringOf(wanted) ?? 'a file', place, task.node);
  const scope = place.scope.with(includeParameters(task));
  for (const path of included) {
    const depends = wanted.kind === 'unknown' ? [`${writtenPath(task.options)} is ${path.slice(path.lastIndexOf('/') + 1)}`] : [];
    await walker.file(path, { ...place, scope, condition: [...place.condition, ...depends] });
  }
}

/** The role that a task includes. */
export async function includeRole(task: Task, place: Place, resolver: Resolver, walker: Walker): Promise<void> {
  const options = resolver.resolve(task.options);
  const name = stringOf(get(options, 'name')) ?? stringOf(get(options, 'role'));
  if (name === undefined) return;
  const from = (key: string): string | undefined => stringOf(get(options, key));
  const tasks = from('tasks_from');
  const defaults = from('defaults_from');
  const vars = from('vars_from');
  // `when` is already part of the place.
  const node: Node = { ...task.node, entries: new Map([...task.node.entries].filter(([key]) => key !== 'when')) };
  await walker.role({ name, node, parameters: [includeParameters(task)] }, place, {
    ...(tasks === undefined ? {} : { tasks: tasks.replace(/\.ya?ml$/, '') }),
    ...(defaults === undefined ? {} : { defaults }),
    ...(vars === undefined ? {} : { vars }),
  });
}

/**
 * The variables of an include stand above nearly all others, those of an import are the task's own.
 *
 * @see https://github.com/ansible/ansible/blob/devel/lib/ansible/playbook/task.py (get_include_params)
 */
const includeParameters = ({ module, node, options }: Task): Layer | undefined => {
  if (module.includes('import_')) return undefined;
  // The old `include: web.yml port=80` has them beside the file.
  return layerOf('include parameters', module.endsWith('.include') && get(options, '_raw_params') ? options : get(node, 'vars'));
};

/** The file that an include names. */
const wantedFile = ({ options }: Task, resolver: Resolver): Node =>
  resolver.resolve(get(options, 'file') ?? get(options, '_raw_params') ?? options);

const writtenPath = (options: Node): string => stringOf(options) ?? stringOf(get(options, 'file')) ?? 'the include';
