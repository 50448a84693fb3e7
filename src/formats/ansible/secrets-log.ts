import type { Site } from '../../facts/declare.ts';
import { fact } from '../../facts/declare.ts';
import { onCommandLine } from '../../facts/secret/command-line.ts';
import { namedCredential } from '../../facts/secret/key-name.ts';
import { task as declaration, type Task as TaskFact } from '../../facts/task.ts';
import { defaultOf, fromNode, known, type Value } from '../../facts/value.ts';
import { entryOf, get, isUnset, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import { booleanOf } from './adapters/options.ts';
import { type Task, taskOf } from './task.ts';

const lists = ['pre_tasks', 'tasks', 'post_tasks', 'handlers', 'block', 'rescue', 'always'];

/**
 * Tasks that show a credential in their report: on the screen, in callbacks, in the system log of the machine. Modules
 * hide options that their authors marked as credentials; a command, a line of a file and the body of a request they
 * cannot know to be one.
 *
 * @param inherited - `no_log` of the play or block around the tasks
 * @see https://docs.ansible.com/ansible/latest/reference_appendices/logging.html#protecting-sensitive-data-with-no-log
 */
export function logFacts(tasks: Node | undefined, file: Site, inherited?: Node): readonly TaskFact[] {
  return itemsOf(tasks).flatMap((item) => {
    const own = get(item, 'no_log') ?? inherited;
    const task = get(item, 'block') === undefined ? taskOf(item) : undefined;
    const inner = lists.flatMap((key) => logFacts(get(item, key), file, own));
    const credential = task && shownBy(task);
    if (!task || credential === undefined) return inner;
    const site: Site = { ...file, address: `${file.address} › task "${task.label}"`, header: task.header, block: item.span };
    return [
      ...inner,
      fact(declaration, site, {
        name: known(task.label),
        module: known(task.module),
        credential: known(credential),
        hidden: hiddenBy(own),
      }),
    ];
  });
}

/** Not set is false. @see https://docs.ansible.com/ansible/latest/reference_appendices/playbooks_keywords.html#task */
function hiddenBy(node: Node | undefined): Value<boolean> {
  const origin = { setting: 'no_log' };
  const written = stringOf(node);
  if (!isUnset(node) && written !== undefined && /\{\{|\{%/.test(written))
    return { state: 'unknown', reason: `no_log is ${written}`, span: node.span, ...origin };
  return fromNode(node, booleanOf, { origin, fallback: defaultOf(false, origin) });
}

/** The options that the report shows as they are, by module. */
const shown: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.(command|shell|raw|win_command|win_shell)$/, ['cmd', '_raw_params', 'argv']],
  [/\.debug$/, ['msg', 'var']],
  [/\.(lineinfile|blockinfile|replace)$/, ['line', 'block', 'replace']],
  [/\.uri$/, ['body', 'headers', 'url']],
  [/\.cron$/, ['job', 'value']],
];

function shownBy({ module, options, node }: Task): string | undefined {
  const names = shown.find(([pattern]) => pattern.test(module))?.[1];
  if (!names) return undefined;
  const values = options.kind === 'scalar' ? [options] : names.flatMap((name) => entryOf(options, name)?.value ?? []);
  const cmd = get(node, 'args', 'cmd');
  return [...values, ...(cmd ? [cmd] : [])].map(credentialIn).find((one) => one !== undefined);
}

/** The first credential that a value, or one inside it, puts in or has. */
function credentialIn(node: Node): string | undefined {
  if (node.kind === 'list') return node.items.map(credentialIn).find((one) => one !== undefined);
  if (node.kind === 'map') return [...node.entries.values()].map(({ value }) => credentialIn(value)).find((one) => one !== undefined);
  const text = stringOf(node) ?? '';
  if (/^[A-Za-z_]\w*$/.test(text) && node.kind === 'scalar') return namedCredential(text)?.sure && /_/.test(text) ? text : undefined;
  for (const [, expression = ''] of text.matchAll(/\{\{(.{0,500}?)\}\}/g)) {
    if (/\|\s*(password_hash|hash|length|bool|type_debug)\b|\bis\s+(not\s+)?defined\b/.test(expression)) continue;
    const variable = /^\s*([A-Za-z_][\w.]*)/.exec(expression)?.[1];
    const named = variable === undefined ? undefined : namedCredential(variable.split('.').at(-1) as string);
    if (variable !== undefined && named && named.kind !== 'user name') return variable;
  }
  return onCommandLine(text, 'a command')[0]?.key;
}
