import { type Mount, mount } from '../../../facts/container.ts';
import { element, type Site } from '../../../facts/declare.ts';
import { absent, defaultOf, fromNode, known, type Origin, originOf, unknown, type Value } from '../../../facts/value.ts';
import { entriesOf, get, type Node, stringOf } from '../../../tree/node.ts';
import { booleanOf, listOf, textOf } from './options.ts';

const isPath = (source: string): boolean => /^([/.~]|[A-Za-z]:[\\/]|\\\\)/.test(source);

/** A text that is known in part, with a mark for each piece that is not. */
const gap = '\0';

/**
 * Volumes in the short form, `source:target:mode`. A piece that is not known is taken for one without a colon; a volume
 * of which nothing is known could be any.
 *
 * @see https://docs.docker.com/engine/storage/bind-mounts/#syntax
 */
export function volumes(node: Node | undefined, setting: string, site: Site): { mounts: readonly Mount[]; rest?: string } {
  const { items, rest } = listOf(node);
  return { mounts: items.map((item) => volume(item, setting, site)), ...(rest === undefined ? {} : { rest }) };
}

function volume(item: Node, setting: string, site: Site): Mount {
  const origin = originOf(item, { setting });
  const reason = item.kind === 'unknown' ? item.reason : 'the volume is not a text';
  const parts = item.kind === 'unknown' ? item.parts : undefined;
  const text = textOf(item) ?? (parts && parts.length > 1 ? parts.map((part) => part ?? gap).join('') : undefined);
  const missing = unknown(reason, origin);
  if (text === undefined) return element(mount, site, item.span, { kind: missing, source: missing, target: missing, readOnly: missing });
  const [first = '', second, ...modes] = text.split(/(?<!(?:^|:)[A-Za-z]):(?!\\)/);
  const piece = (value: string): Value<string> => (value.includes(gap) ? missing : known(value, origin));
  const source = second === undefined ? undefined : first;
  const mode = modes.join(':').split(',');
  const propagation = mode.find((word) => /^r?(private|slave|shared)$/.test(word));
  return element(mount, site, item.span, {
    kind: source === undefined ? known('volume', origin) : kindOf(source, origin, missing),
    source: source === undefined ? absent(origin) : piece(source),
    target: piece(second ?? first),
    readOnly: mode.includes('ro') ? known(true, origin) : mode.some((word) => word.includes(gap)) ? missing : defaultOf(false, origin),
    propagation: propagation === undefined ? absent(origin) : known(propagation, origin),
  });
}

function kindOf(source: string, origin: Origin, missing: Value<string>): Value<string> {
  // `{{ base }}/data` is a path whatever the base is: names of volumes have no slash.
  if (source.startsWith(gap)) return source.includes('/') ? known('host', origin) : missing;
  return known(isPath(source) ? 'host' : 'volume', origin);
}

/** Mounts in the long form: a list of maps with `type`, `source`, `target` and `read_only`. */
export function longMounts(node: Node | undefined, site: Site): { mounts: readonly Mount[]; rest?: string } {
  const { items, rest } = listOf(node);
  return { mounts: items.map((item) => longMount(item, site)), ...(rest === undefined ? {} : { rest }) };
}

const kinds: Readonly<Record<string, string>> = { bind: 'host', npipe: 'host', tmpfs: 'memory', volume: 'volume' };

function longMount(item: Node, site: Site): Mount {
  const text = (value: Node | undefined, setting: string): Value<string> => fromNode(value, textOf, { origin: { setting } });
  const header = { header: item.span };
  return element(mount, site, item.span, {
    kind: fromNode(get(item, 'type'), (value) => kinds[textOf(value) ?? ''], {
      fallback: defaultOf('volume', { setting: 'type', ...header }),
    }),
    source: text(get(item, 'source'), 'source'),
    target: text(get(item, 'target'), 'target'),
    readOnly: fromNode(get(item, 'read_only'), booleanOf, {
      origin: { setting: 'read_only', ...header },
      fallback: defaultOf(false, { setting: 'read_only', ...header }),
    }),
    propagation: text(get(item, 'propagation'), 'propagation'),
  });
}

/** Places in memory: a list of `path:options`, or a map of paths and options. */
export function memoryMounts(node: Node | undefined, site: Site): { mounts: readonly Mount[]; rest?: string } {
  const { items, rest } = listOf(node);
  const paths = node?.kind === 'map' ? entriesOf(node).map(({ key, keySpan }) => ({ path: key, span: keySpan })) : [];
  const texts = node?.kind === 'map' ? [] : items.map((item) => ({ path: stringOf(item)?.split(':', 1)[0], span: item.span }));
  const mounts = [...paths, ...texts].map(({ path, span }) =>
    element(mount, site, span, {
      kind: known('memory', { span }),
      source: absent(),
      target: path === undefined ? unknown('the path is not known', { span }) : known(path, { span }),
      readOnly: known(false, { span }),
    }),
  );
  return { mounts, ...(rest === undefined ? {} : { rest }) };
}

/** All mounts of a container; open-ended where one of its lists is, or other containers lend theirs. */
export function allMounts(
  lists: readonly { mounts: readonly Mount[]; rest?: string }[],
  others: Node | undefined,
): Value<readonly Mount[]> {
  const rest =
    lists.find((list) => list.rest !== undefined)?.rest ?? (others ? 'volumes_from brings the mounts of other containers' : undefined);
  return known(
    lists.flatMap((list) => list.mounts),
    rest === undefined ? {} : { rest },
  );
}
