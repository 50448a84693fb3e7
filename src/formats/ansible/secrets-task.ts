import type { Site } from '../../facts/declare.ts';
import { onCommandLine } from '../../facts/secret/command-line.ts';
import { placeOf, secretFact } from '../../facts/secret/secret-fact.ts';
import { treeSecrets } from '../../facts/secret/tree.ts';
import { isPredictableAccount } from '../../facts/secret/well-known.ts';
import type { Secret } from '../../facts/secret.ts';
import { type Entry, entryOf, get, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import { ansibleSecret, variableSecrets } from './secrets-variable.ts';
import { type Task, taskOf } from './task.ts';

/** Keywords of plays and blocks that hold tasks. */
const lists = ['pre_tasks', 'tasks', 'post_tasks', 'handlers', 'block', 'rescue', 'always'];

/** The credentials of plays: in their variables, those of their roles, and their tasks. */
export const playSecrets = (plays: Node, file: Site): readonly Secret[] =>
  itemsOf(plays).flatMap((play) => {
    const site: Site = {
      ...file,
      header: entryOf(play, 'name')?.keySpan ?? entryOf(play, 'hosts')?.keySpan ?? play.span,
      block: play.span,
    };
    return [
      ...variableSecrets(get(play, 'vars'), site),
      ...itemsOf(get(play, 'roles')).flatMap((role) => treeSecrets(role, site, { read: ansibleSecret, skip: isKeyword })),
      ...variableSecrets(get(play, 'environment'), site),
      ...lists.flatMap((key) => taskSecrets(get(play, key), file)),
    ];
  });

export const taskSecrets = (tasks: Node | undefined, file: Site): readonly Secret[] =>
  itemsOf(tasks).flatMap((item) => {
    const inner = lists.flatMap((key) => taskSecrets(get(item, key), file));
    const task = taskOf(item);
    if (get(item, 'block') !== undefined || !task) return [...variableSecrets(get(item, 'vars'), file), ...inner];
    const site: Site = { ...file, address: `${file.address} › task "${task.label}"`, header: task.header, block: item.span };
    return [
      ...treeSecrets(item, site, { read: ansibleSecret, skip: isKeyword }),
      ...commandSecrets(task, site),
      ...accountSecrets(task, site),
    ];
  });

/** Keywords whose values are no settings. */
const isKeyword = ({ key }: Entry, path: readonly string[]): boolean =>
  path.length === 0 &&
  /^(name|when|register|tags|notify|changed_when|failed_when|until|loop_control|become\w*|role|delegate_to)$/.test(key);

/** What a command has on its line. */
function commandSecrets({ module, options, node }: Task, site: Site): readonly Secret[] {
  if (!/\.(command|shell|raw|script|win_command|win_shell|expect)$/.test(module)) return [];
  const texts =
    options.kind === 'scalar'
      ? [options]
      : [get(options, 'cmd'), get(options, '_raw_params'), get(node, 'args', 'cmd')].flatMap((one) => one ?? []);
  return texts.flatMap((holder) => {
    const text = stringOf(holder) ?? '';
    return onCommandLine(text, module.slice(module.lastIndexOf('.') + 1)).map(({ key, kind, start, end, wellKnown }) => {
      const value = text.slice(start, end);
      return secretFact(site, { key, kind, origin: 'literal', span: placeOf(holder, value), length: value.length, wellKnown });
    });
  });
}

/** Options that name an administrator, and modules that can issue static keys. */
const accounts: readonly (readonly [RegExp, string])[] = [
  [/\.azure_rm_(sqlserver|postgresqlserver|mysqlserver|mariadbserver|postgresqlflexibleserver|mysqlflexibleserver)$/, 'admin_username'],
  [/\.azure_ad_serviceprincipal$/, 'ad_user'],
];

function accountSecrets({ module, options }: Task, site: Site): readonly Secret[] {
  const named = accounts.flatMap(([pattern, key]) => {
    const name = stringOf(get(options, key));
    const span = get(options, key)?.span;
    if (!pattern.test(module) || !name || !span || /\{\{/.test(name)) return [];
    return [
      secretFact(site, { key, kind: 'user name', origin: 'literal', span, length: name.length, wellKnown: isPredictableAccount(name) }),
    ];
  });
  const state = get(options, 'access_key_state');
  const issues = /\.iam(_user)?$/.test(module) && state && /^(active|create)$/i.test(stringOf(state) ?? '');
  const issued = issues
    ? [secretFact(site, { key: 'access_key_state', kind: 'cloud access key', origin: 'issued', span: state.span })]
    : [];
  return [...named, ...issued];
}
