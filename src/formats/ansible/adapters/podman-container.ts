import { container, type Mount, mount } from '../../../facts/container.ts';
import { element, type Fact, fact, type Site } from '../../../facts/declare.ts';
import { type Image, imageFact } from '../../../facts/image.ts';
import { imageUser } from '../../../facts/image-user.ts';
import { defaultOf, firstSet, known, originOf, unknown, type Value } from '../../../facts/value.ts';
import { get, type Node, stringOf } from '../../../tree/node.ts';
import { capabilities, hostNamespaces, limit, securityOptions, sysctls } from './container-parts.ts';
import { restartPolicyOf } from './docker-container.ts';
import type { Invocation } from './invocation.ts';
import { allMounts, memoryMounts, volumes } from './mounts.ts';
import { listOf, Options, present, textOf } from './options.ts';

/**
 * A container that Podman starts on the host.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/containers/podman/podman_container_module.html and
 * https://docs.podman.io/en/latest/markdown/podman-run.1.html
 */
export function podmanContainer(invocation: Invocation): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  const image = options.node('image');
  // Without an image the task only starts or stops a container that something else made.
  if (!site || image === undefined) return [];
  const flags = extraFlags(options.node('cmd_args'));
  const namespace = (name: 'pid' | 'ipc' | 'uts', setting: string) => ({ name, node: options.node(setting), setting });
  const values = {
    name: options.text(['name']),
    user: firstSet(options.text(['user']), imageUser(image, options.origin('user'))),
    privileged: options.flag(['privileged'], defaultOf(false)),
    readOnlyRootFilesystem: options.flag(['read_only'], defaultOf(false)),
    ...securityOptions(options, ['security_opt']),
    droppedCapabilities: capabilities(options, ['cap_drop'], site),
    addedCapabilities: capabilities(options, ['cap_add', 'capabilities'], site),
    hostNamespaces: hostNamespaces(
      [
        ...listOf(options.node('network', 'net', 'network_mode')).items.map((node) => ({
          name: 'network' as const,
          node,
          setting: 'network',
        })),
        namespace('pid', 'pid'),
        namespace('ipc', 'ipc'),
        namespace('uts', 'uts'),
        { name: 'user', node: options.node('userns', 'userns_mode'), setting: 'userns' },
        { name: 'cgroup', node: options.node('cgroupns'), setting: 'cgroupns' },
      ],
      site,
    ),
    mounts: allMounts(
      [
        volumes(options.node('volume', 'volumes'), 'volume', site),
        longMounts(options.node('mount', 'mounts'), site),
        memoryMounts(options.node('tmpfs'), site),
      ],
      options.node('volumes_from'),
    ),
    sysctls: sysctls(options, ['sysctl'], site),
    memoryLimit: limit(options, ['memory']),
    // 0.0 means no limit, in the words of the module.
    cpuLimit: firstSet(limit(options, ['cpus']), limit(options, ['cpu_quota'])),
    // https://docs.podman.io/en/v4.4/markdown/options/pids-limit.html: 2048 where the host has the controller.
    pidsLimit: options.integer(['pids_limit'], defaultOf(2048)),
    images: known([registered(imageFact(site, image, { setting: 'image' }))]),
    ...restart(options),
    logsBounded: logsBounded(options),
    cgroupParent: options.text(['cgroup_parent']),
  };
  return [fact(container, site, flags === undefined ? values : withFlags(values, flags))];
}

/**
 * `cmd_args` may hold any flag of `podman run`: what nobody set otherwise is then not known.
 */
function extraFlags(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  return node.kind === 'unknown' ? node.reason : 'cmd_args gives podman further flags';
}

const withFlags = <V extends Readonly<Record<string, Value<unknown>>>>(values: V, reason: string): V =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const isOpen = value.state === 'absent' || (value.state === 'known' && value.isDefault);
      return [name, isOpen ? unknown(reason) : value];
    }),
  ) as V;

/**
 * A name without a registry is looked up where the host's registries.conf says.
 *
 * @see https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md
 */
function registered(image: Image): Image {
  const { registry } = image.values;
  if (registry?.state !== 'known' || !registry.isDefault) return image;
  return {
    ...image,
    values: { ...image.values, registry: unknown('registries.conf of the host says where the image comes from', registry) },
  };
}

/** `on-failure:5` bounds the restarts. */
function restart(options: Options): { restartPolicy: Value<string>; restartMaximum: Value<number> } {
  const node = options.node('restart_policy');
  const origin = options.origin('restart_policy');
  if (node === undefined) return { restartPolicy: defaultOf('no', origin), restartMaximum: defaultOf(0, origin) };
  const place = originOf(node, origin);
  const text = restartPolicyOf(node);
  if (text === undefined) {
    const missing = unknown(node.kind === 'unknown' ? node.reason : 'the restart policy is not a text', place);
    return { restartPolicy: missing, restartMaximum: missing };
  }
  const [policy = '', maximum] = text.split(':');
  return { restartPolicy: known(policy, place), restartMaximum: known(Number(maximum ?? 0) || 0, place) };
}

/** Mounts in the words of `--mount`: `type=bind,source=/a,destination=/b,ro=true`. */
function longMounts(node: Node | undefined, site: Site): { mounts: readonly Mount[]; rest?: string } {
  // The commas are part of a mount here, not between mounts.
  const { items, rest } = node?.kind === 'scalar' ? { items: [node], rest: undefined } : listOf(node);
  const mounts = items.map((item) => {
    const origin = originOf(item, { setting: 'mount' });
    const text = textOf(item);
    if (text === undefined) {
      const missing = unknown(item.kind === 'unknown' ? item.reason : 'the mount is not a text', origin);
      return element(mount, site, item.span, { kind: missing, source: missing, target: missing, readOnly: missing });
    }
    const words = new Map(
      text.split(',').map((word): [string, string] => [word.split('=', 1)[0] as string, word.slice(word.indexOf('=') + 1)]),
    );
    const first = (...keys: readonly string[]): string | undefined => keys.map((key) => words.get(key)).find((word) => word !== undefined);
    const type = words.get('type') ?? 'volume';
    const source = first('source', 'src');
    const readOnly = first('ro', 'readonly');
    return element(mount, site, item.span, {
      kind: known(type === 'bind' ? 'host' : type === 'tmpfs' || type === 'ramfs' ? 'memory' : 'volume', origin),
      source: source === undefined ? { state: 'absent' as const, ...origin } : known(source, origin),
      target: known(first('target', 'destination', 'dst') ?? '', origin),
      readOnly: known(readOnly !== undefined && readOnly !== 'false', origin),
    });
  });
  return { mounts, ...(rest === undefined ? {} : { rest }) };
}

/**
 * The journal rotates; files in the format of Kubernetes grow until `max-size` says otherwise. Which one is the default
 * depends on the host.
 *
 * @see https://docs.podman.io/en/latest/markdown/podman-run.1.html#log-driver-driver and
 * https://github.com/containers/common/blob/main/docs/containers.conf.5.md (log_driver, log_size_max)
 */
function logsBounded(options: Options): Value<boolean> {
  const driver = options.node('log_driver');
  const origin = driver ? originOf(driver, { setting: 'log_driver' }) : options.origin('log_driver');
  const written = options.node('log_opt', 'log_options');
  const size = get(written, 'max_size') ?? get(written, 'max-size');
  const isSized = size !== undefined || /(^|,)max[-_]size=/.test(stringOf(written) ?? '');
  if (isSized && written) return known(true, originOf(size ?? written, { setting: 'log_opt' }));
  const name = driver && textOf(driver);
  if (driver === undefined) return unknown('the host decides whether logs go to the journal or to files', origin);
  if (name === undefined) return unknown(driver.kind === 'unknown' ? driver.reason : 'the driver is not a text', origin);
  return known(name !== 'k8s-file' && name !== 'json-file', origin);
}
