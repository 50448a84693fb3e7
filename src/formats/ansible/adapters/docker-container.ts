import { container, type Probe, probe } from '../../../facts/container.ts';
import { element, type Fact, fact, type Site } from '../../../facts/declare.ts';
import { imageFact } from '../../../facts/image.ts';
import { imageUser } from '../../../facts/image-user.ts';
import { defaultOf, firstSet, fromNode, known, originOf, unknown, type Value } from '../../../facts/value.ts';
import { get, isUnset, type Node, stringOf } from '../../../tree/node.ts';
import { capabilities, hostNamespaces, limit, securityOptions, sysctls } from './container-parts.ts';
import type { Invocation } from './invocation.ts';
import { allMounts, longMounts, memoryMounts, volumes } from './mounts.ts';
import { integerOf, listOf, Options, present, textOf } from './options.ts';

/**
 * A container that the Docker daemon of the host starts. What nobody sets keeps the defaults of Docker.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/community/docker/docker_container_module.html and
 * https://docs.docker.com/reference/cli/docker/container/run/
 */
export function dockerContainer(invocation: Invocation): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  const image = options.node('image');
  // Without an image the task only starts, stops or connects a container that something else made.
  if (!site || image === undefined) return [];
  const security = securityOptions(options, ['security_opts']);
  return [
    fact(container, site, {
      name: options.text(['name']),
      user: firstSet(options.text(['user']), imageUser(image, options.origin('user'))),
      privileged: options.flag(['privileged'], defaultOf(false)),
      readOnlyRootFilesystem: options.flag(['read_only'], defaultOf(false)),
      ...security,
      droppedCapabilities: capabilities(options, ['cap_drop'], site),
      addedCapabilities: capabilities(options, ['capabilities'], site),
      hostNamespaces: hostNamespaces(
        [
          network(options),
          { name: 'pid', node: options.node('pid_mode'), setting: 'pid_mode' },
          { name: 'ipc', node: options.node('ipc_mode'), setting: 'ipc_mode' },
          { name: 'uts', node: options.node('uts'), setting: 'uts' },
          { name: 'user', node: options.node('userns_mode'), setting: 'userns_mode' },
          { name: 'cgroup', node: options.node('cgroupns_mode'), setting: 'cgroupns_mode' },
        ],
        site,
      ),
      mounts: allMounts(
        [
          volumes(options.node('volumes'), 'volumes', site),
          longMounts(options.node('mounts'), site),
          memoryMounts(options.node('tmpfs'), site),
        ],
        options.node('volumes_from'),
      ),
      sysctls: sysctls(options, ['sysctls'], site),
      memoryLimit: limit(options, ['memory']),
      cpuLimit: firstSet(limit(options, ['cpus']), limit(options, ['cpu_quota'])),
      // -1 lifts the limit, and 0 sets none: https://docs.docker.com/reference/cli/docker/container/run/#pids-limit
      pidsLimit: options.integer(['pids_limit']),
      images: known([imageFact(site, image, { setting: 'image' })]),
      probes: healthCheck(options, site),
      restartPolicy: fromNode(options.node('restart_policy'), restartPolicyOf, {
        origin: options.origin('restart_policy'),
        fallback: defaultOf('no', options.origin('restart_policy')),
      }),
      restartMaximum: options.integer(['restart_retries'], defaultOf(0)),
      logsBounded: logsBounded(options),
      cgroupParent: options.text(['cgroup_parent']),
    }),
  ];
}

/** The first of `networks` is the default for `network_mode`. */
function network(options: Options): { name: 'network'; node: Node | undefined; setting: string } {
  const mode = options.node('network_mode');
  if (mode !== undefined) return { name: 'network', node: mode, setting: 'network_mode' };
  const first = listOf(options.node('networks')).items[0];
  return { name: 'network', node: first?.kind === 'map' ? get(first, 'name') : undefined, setting: 'networks' };
}

/** YAML reads a bare `no` as false; Ansible turns it back where that is the only choice it can mean. */
export const restartPolicyOf = (node: Node): string | undefined =>
  node.kind === 'scalar' && node.value === false ? 'no' : (textOf(node) ?? undefined);

/** @see https://docs.docker.com/reference/dockerfile/#healthcheck */
function healthCheck(options: Options, site: Site): Value<readonly Probe[]> {
  const node = options.node('healthcheck');
  const one = (declared: Value<boolean>): Value<readonly Probe[]> =>
    known([element(probe, site, node?.span ?? site.header, { name: known<string>('health'), declared })]);
  if (node === undefined) return one(unknown('the image may bring a health check of its own', options.origin('healthcheck')));
  const origin = originOf(node, { setting: 'healthcheck' });
  if (node.kind === 'unknown') return one(unknown(node.reason, origin));
  const test = get(node, 'test');
  const command = stringOf(listOf(test).items[0]);
  return one(isUnset(test) || command === undefined ? unknown('the test is not known', origin) : known(command !== 'NONE', origin));
}

/**
 * The `json-file` driver, Docker's default, keeps everything until `max-size` says otherwise; all other drivers rotate
 * by themselves, send the logs away or keep none. Options without a driver have no effect in this module.
 *
 * @see https://docs.docker.com/engine/logging/configure/ and https://docs.docker.com/engine/logging/drivers/json-file/
 */
function logsBounded(options: Options): Value<boolean> {
  const driver = options.node('log_driver');
  const written = options.node('log_options', 'log_opt');
  if (driver === undefined) {
    return written === undefined
      ? defaultOf(false, { ...options.origin('log_driver'), written: 'json-file, which keeps everything' })
      : known(false, {
          setting: 'log_options',
          written: 'no effect without log_driver',
          span: written.span,
          ...(written.trail ? { trail: written.trail } : {}),
        });
  }
  const origin = originOf(driver, { setting: 'log_driver' });
  const name = textOf(driver);
  if (name === undefined) return unknown(driver.kind === 'unknown' ? driver.reason : 'the driver is not a text', origin);
  if (name !== 'json-file') return known(true, origin);
  const size = get(written, 'max-size');
  if (size?.kind === 'unknown') return unknown(size.reason, originOf(size, { setting: 'log_options.max-size' }));
  if (isUnset(size)) return known(false, origin);
  return known(textOf(size) !== '-1' && integerOf(size) !== 0, originOf(size, { setting: 'log_options.max-size' }));
}
