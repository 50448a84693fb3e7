import { get, isUnset, itemsOf, type Node, type ScalarNode, stringOf } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';
import { asList, partsOf } from '../forms.ts';
import { inTree } from '../tree-path.ts';
import { isHostPath, readVolume } from '../volume.ts';
import { type Service, settingOf } from './service.ts';

type Identity = string | { readonly reason: string };

/** Something that a service mounts, before it is known who else mounts it. */
export interface Mounted {
  /** The whole entry. */
  readonly place: Span;
  readonly kind: 'host' | 'volume' | 'file' | 'memory' | { readonly reason: string };
  readonly source?: Node;
  readonly target?: Node;
  /** A node that says so, or the default. */
  readonly readOnly: Node | boolean;
  readonly propagation?: Node;
  /** The setting that mounts it, where that is not `volumes`. */
  readonly setting?: string;
  /** Equal for mounts of the same thing; absent for what nobody else can mount. */
  readonly identity?: Identity;
}

/** Everything that a service mounts by itself, in file order; `rest` tells why there may be more. */
export interface Mounts {
  readonly mounts: readonly Mounted[];
  readonly rest?: string;
}

/**
 * @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md (volumes, tmpfs, configs, secrets,
 * use_api_socket)
 */
export function mountsOf(service: Service): Mounts {
  const volumes = settingOf(service, 'volumes');
  const mounts = itemsOf(volumes).map((item) => (item.kind === 'map' ? longVolume(service, item) : shortVolume(service, item)));
  const isOther = !isUnset(volumes) && volumes.kind !== 'list';
  const rest = isOther ? { rest: volumes.kind === 'unknown' ? volumes.reason : 'volumes is not a list' } : {};
  return { mounts: [...mounts, ...memoryOf(service), ...filesOf(service), ...apiSocket(service)], ...rest };
}

function shortVolume(service: Service, item: Node): Mounted {
  const volume = readVolume(item);
  if (!volume) {
    const reason = item.kind === 'unknown' ? item.reason : 'the volume is no text';
    const nothing: Node = { kind: 'unknown', reason, span: item.span };
    return { place: item.span, kind: { reason }, source: nothing, target: nothing, readOnly: nothing, identity: { reason } };
  }
  const { source, target, mode } = volume;
  const options = stringOf(mode)?.split(',') ?? [];
  const option = (wanted: RegExp): Node | undefined => {
    const text = options.findLast((one) => wanted.test(one));
    return text === undefined || !mode ? undefined : ({ ...mode, value: text, text } as ScalarNode);
  };
  const propagation = option(/^r?(shared|slave|private)$/);
  const readOnly = mode?.kind === 'unknown' ? mode : option(/^(ro|rw)$/);
  return {
    place: item.span,
    target,
    readOnly: readOnly ?? false,
    ...(propagation ? { propagation } : {}),
    ...sourceOf(service, source, source && isHostPath(source)),
  };
}

function longVolume(service: Service, item: Node): Mounted {
  const type = get(item, 'type');
  const source = get(item, 'source');
  const target = get(item, 'target');
  const propagation = get(item, 'bind', 'propagation');
  const base = {
    place: item.span,
    ...(target ? { target } : {}),
    readOnly: get(item, 'read_only') ?? false,
    ...(isUnset(propagation) ? {} : { propagation }),
  };
  switch (stringOf(type)) {
    case 'bind':
    case 'npipe':
      return { ...base, ...sourceOf(service, source, true) };
    case 'tmpfs':
      return { ...base, kind: 'memory' };
    case 'image':
      return { ...base, kind: 'file', readOnly: true };
    case 'volume':
    case 'cluster':
      return { ...base, ...sourceOf(service, source, false) };
    default: {
      const reason = type?.kind === 'unknown' ? type.reason : 'the type of the volume is not known';
      return { ...base, kind: { reason }, ...(source ? { source } : {}), identity: { reason } };
    }
  }
}

/** What a source is: a path of the host, a named volume, or a named volume that its options make a path of the host. */
function sourceOf(service: Service, source: Node | undefined, isPath: boolean | undefined): Pick<Mounted, 'kind' | 'source' | 'identity'> {
  if (isUnset(source)) return { kind: 'volume' };
  if (isPath === undefined) {
    const reason = source.kind === 'unknown' ? source.reason : 'the source of the volume is not known';
    return { kind: { reason }, source, identity: { reason } };
  }
  if (isPath) return { kind: 'host', source, identity: hostIdentity(service, source) };
  const name = stringOf(source);
  if (name === undefined) return { kind: 'volume', source, identity: unknownIdentity(source) };
  return namedVolume(service, source, name);
}

/** @see https://docs.docker.com/reference/compose-file/volumes/#driver_opts (the local driver mounts what its options say) */
function namedVolume(service: Service, source: Node, name: string): Pick<Mounted, 'kind' | 'source' | 'identity'> {
  const options = get(service.project, 'volumes', name, 'driver_opts');
  const device = get(options, 'device');
  const type = stringOf(get(options, 'type'));
  if (type === 'tmpfs') return { kind: 'memory', source };
  const isBind = /(^|,)r?bind(,|$)/.test(stringOf(get(options, 'o')) ?? '');
  if (isBind && !isUnset(device)) {
    const step = { span: source.span, note: `mounted here as the volume ${name}` };
    return { kind: 'host', source: { ...device, trail: [...(device.trail ?? []), step] }, identity: hostIdentity(service, device) };
  }
  return { kind: 'volume', source, identity: `volume:${stringOf(get(service.project, 'volumes', name, 'name')) ?? name}` };
}

function hostIdentity(service: Service, source: Node): Identity {
  const path = stringOf(source);
  if (path === undefined) return unknownIdentity(source);
  const folder = service.folderAt(source.span);
  return `host:${/^\./.test(path) ? `./${inTree(folder, path) ?? `${folder}/${path}`}` : path.replace(/(?<=.)\/+$/, '')}`;
}

const unknownIdentity = (node: Node): Identity => ({ reason: node.kind === 'unknown' ? node.reason : 'the source is no text' });

/** `tmpfs: /run:size=64m,mode=1777` */
function memoryOf(service: Service): readonly Mounted[] {
  const node = settingOf(service, 'tmpfs');
  if (isUnset(node)) return [];
  return asList(node).items.map((item) => {
    const volume = readVolume(item);
    const options = volume?.source ? stringOf(volume.target) : undefined;
    const target = volume?.source ?? volume?.target ?? item;
    return { place: item.span, kind: 'memory' as const, target, readOnly: options?.split(',').includes('ro') ?? false };
  });
}

/** Configs and secrets, which Compose mounts read-only. */
function filesOf(service: Service): readonly Mounted[] {
  const folders = { secrets: '/run/secrets/', configs: '/' };
  return Object.entries(folders).flatMap(([setting, folder]) =>
    itemsOf(settingOf(service, setting)).flatMap((item): Mounted[] => {
      const name = item.kind === 'map' ? get(item, 'source') : item;
      const given = item.kind === 'map' ? get(item, 'target') : undefined;
      const path = stringOf(given) ?? stringOf(name);
      if (path === undefined) return [];
      const text = path.startsWith('/') ? path : `${folder}${path}`;
      const target: Node = { kind: 'scalar', value: text, text, quoted: true, span: (given ?? name ?? item).span };
      return [{ place: item.span, kind: 'file', target, readOnly: true }];
    }),
  );
}

/** `use_api_socket: true` mounts the socket of the engine. */
function apiSocket(service: Service): readonly Mounted[] {
  const node = settingOf(service, 'use_api_socket');
  if (node?.kind !== 'scalar' || node.value !== true) return [];
  const path: Node = { kind: 'scalar', value: '/var/run/docker.sock', text: 'true', quoted: true, span: node.span };
  return [{ place: node.span, kind: 'host', source: path, target: path, readOnly: false, setting: 'use_api_socket' }];
}

/** What a service mounts because others do: `volumes_from: [other:ro, container:outside]`. */
export function mountsFrom(service: Service, others: ReadonlyMap<string, Mounts>): Mounts {
  const mounts: Mounted[] = [];
  let rest: string | undefined;
  for (const item of itemsOf(settingOf(service, 'volumes_from'))) {
    const [name = '', mode] = stringOf(item)?.split(':') ?? [];
    const theirs = others.get(name);
    if (partsOf(item) === undefined || item.kind === 'unknown') rest ??= item.kind === 'unknown' ? item.reason : 'volumes_from is no text';
    else if (!theirs) rest ??= `what ${stringOf(item)} mounts is not in this project`;
    else {
      const readOnly = mode === 'ro' ? { readOnly: item } : {};
      mounts.push(...theirs.mounts.filter(({ kind }) => kind !== 'memory').map((one) => ({ ...one, place: item.span, ...readOnly })));
      rest ??= theirs.rest;
    }
  }
  return { mounts, ...(rest === undefined ? {} : { rest }) };
}
