import { type Mount, mount } from '../../../../facts/container.ts';
import { element, type Site } from '../../../../facts/declare.ts';
import { absent, known, unknown, type Value } from '../../../../facts/value.ts';
import { isUnset, type Node } from '../../../../tree/node.ts';
import { isSet } from '../../evaluate/value.ts';
import type { Resource } from '../../module/resource.ts';
import { blocksAt, flag, settingAt, text } from '../setting.ts';

/** `volumes` blocks in Docker's old form and `mounts` blocks in its new one. */
export function mountsOf({ node, site }: Resource): Value<readonly Mount[]> {
  const [volumes, mounts] = [blocksAt(node, 'volumes'), blocksAt(node, 'mounts')];
  const rest = volumes.rest ?? mounts.rest;
  const all = [...volumes.items.map((block) => volumeMount(block, site)), ...mounts.items.map((block) => typedMount(block, site))];
  return known(all, rest === undefined ? {} : { rest });
}

/** A path of the host, else a named volume, else an anonymous one. */
function volumeMount(block: Node, site: Site): Mount {
  const path = settingAt(block, 'host_path');
  const set = isSet(path);
  const kind: Value<string> = set === undefined && path?.kind === 'unknown' ? unknown(path.reason) : known(set ? 'host' : 'volume');
  return element(mount, site, block.span, {
    kind,
    source: isUnset(path) ? text(block, 'volume_name') : text(block, 'host_path'),
    target: text(block, 'container_path'),
    readOnly: flag(block, 'read_only', { fallback: false }),
    sharedWith: absent(),
  });
}

const kinds: Readonly<Record<string, string>> = { bind: 'host', volume: 'volume', tmpfs: 'memory' };

function typedMount(block: Node, site: Site): Mount {
  const type = text(block, 'type');
  const kind: Value<string> =
    type.state === 'known' ? { ...type, value: kinds[type.value] ?? 'volume' } : type.state === 'absent' ? known('volume') : type;
  return element(mount, site, block.span, {
    kind,
    source: text(block, 'source'),
    target: text(block, 'target'),
    readOnly: flag(block, 'read_only', { fallback: false }),
    propagation: text(block, 'bind_options.propagation'),
    sharedWith: absent(),
  });
}
