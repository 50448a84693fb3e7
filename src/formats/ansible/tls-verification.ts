import type { Site } from '../../facts/declare.ts';
import { verificationsIn } from '../../facts/verification/command.ts';
import { verificationSetting } from '../../facts/verification/setting.ts';
import { entryVerifications, treeVerifications, verificationFact } from '../../facts/verification/tree.ts';
import type { Verification } from '../../facts/verification.ts';
import { entryOf, get, itemsOf, type Node } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
import { textOf } from '../../tree/span.ts';
import { taskOf } from './task.ts';

const lists = ['pre_tasks', 'tasks', 'post_tasks', 'handlers', 'block', 'rescue', 'always'];

/** What plays, tasks or variables say of verification. */
export function verificationsOf(document: Node, kind: string, file: Site): readonly Verification[] {
  if (kind !== 'playbook' && kind !== 'tasks') return treeVerifications(document, file);
  return itemsOf(document).flatMap((item) => inItem(item, file));
}

function inItem(item: Node, file: Site): readonly Verification[] {
  if (item.kind !== 'map') return [];
  const inner = lists.flatMap((key) => itemsOf(get(item, key)).flatMap((one) => inItem(one, file)));
  const isHolder = lists.some((key) => item.entries.has(key)) || item.entries.has('hosts');
  const task = isHolder ? undefined : taskOf(item);
  const header = task?.header ?? entryOf(item, 'name')?.keySpan ?? item.span;
  const site: Site = { ...file, ...(task ? { address: `${file.address} › task "${task.label}"` } : {}), header, block: item.span };
  // Nobody stands between a machine and itself.
  if (task && /:\/\/(localhost|127\.0\.0\.1|\[::1\])(?=[:/"'\s]|$)/.test(textOf(item.span))) return inner;
  const own = [...item.entries.values()].filter(({ key }) => !lists.includes(key) && key !== 'name');
  return [
    ...own.flatMap(({ key, value }) =>
      value.kind === 'scalar' || value.kind === 'unknown' ? entryVerifications(key, value, site) : treeVerifications(value, site),
    ),
    ...inner,
  ];
}

/** `host_key_checking = False` of a configuration, `ansible_ssh_common_args=…` of an inventory. */
export function sourceVerifications(source: Source, file: Site): readonly Verification[] {
  const assigned = [...source.text.matchAll(/^[ \t]*([\w.-]+)[ \t]*=[ \t]*(\S+)[ \t]*$/gm)].flatMap((match): readonly Verification[] => {
    const [whole, key = '', value = ''] = match;
    const end = match.index + whole.trimEnd().length;
    const place = { source, start: end - value.length, end };
    return verificationSetting(key)
      ? entryVerifications(key, { kind: 'scalar', value, text: value, span: place }, { ...file, header: place, block: place })
      : [];
  });
  const words = verificationsIn(source.text).map(({ of, on, start, end }) =>
    verificationFact(file, { of, on, span: { source, start, end }, setting: 'option', written: source.text.slice(start, end) }),
  );
  return [...assigned, ...words];
}
