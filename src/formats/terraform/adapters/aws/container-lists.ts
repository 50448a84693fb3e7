import { type HostPort, hostPort, type Mount, mount, type Sysctl, sysctl } from '../../../../facts/container.ts';
import { element, type Site } from '../../../../facts/declare.ts';
import { absent, defaultOf, fromNode, known, unknown, type Value } from '../../../../facts/value.ts';
import { missingIn, type Node, stringOf } from '../../../../tree/node.ts';
import { isSet } from '../../evaluate/value.ts';
import type { Resource } from '../../module/resource.ts';
import { blocksAt, flag, integer, originAt, settingAt, text } from '../setting.ts';

/** `mountPoints` of a container, of the volumes that the task declares in blocks. */
export function taskMounts(definition: Node, { node }: Resource, site: Site): Value<readonly Mount[]> {
  return mountPoints(definition, site, blocksAt(node, 'volume'), 'host_path');
}

/**
 * Mount points with the volumes that they name.
 *
 * @param hostPath - where a volume has its path on the host; without one it is a volume
 */
export function mountPoints(definition: Node, site: Site, volumes: ReturnType<typeof blocksAt>, hostPath: string): Value<readonly Mount[]> {
  const { items, rest } = blocksAt(definition, 'mountPoints');
  const mounts = items.map((point) => {
    const name = settingAt(point, 'sourceVolume');
    const volume = volumes.items.find((one) => stringOf(settingAt(one, 'name')) === stringOf(name));
    const path = volume && settingAt(volume, hostPath);
    const onHost = isSet(path);
    const why = missingIn(path) ?? missingIn(name) ?? (volume ? undefined : volumes.rest);
    const open = (onHost === undefined || !volume) && why !== undefined;
    return element(mount, site, point.span, {
      kind: open ? unknown(why) : known(onHost && path?.kind !== undefined && stringOf(path) !== '' ? 'host' : 'volume'),
      source: open ? unknown(why) : onHost && volume ? text(volume, hostPath) : text(point, 'sourceVolume'),
      target: text(point, 'containerPath'),
      readOnly: flag(point, 'readOnly', { fallback: false }),
      sharedWith: absent(),
    });
  });
  return known(mounts, rest === undefined ? {} : { rest });
}

/**
 * Ports of the host. Under `awsvpc` the task has an address of its own, and under `bridge` a port of 0 is one that
 * Docker chooses.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export function taskPorts(definition: Node, { node }: Resource, site: Site): Value<readonly HostPort[]> {
  const mode = text(node, 'network_mode', { fallback: 'bridge' });
  const { items, rest } = blocksAt(definition, 'portMappings');
  const ports = items.map((item) => {
    const containerPort = integer(item, 'containerPort');
    const own = mode.state === 'known' && mode.value === 'host' ? containerPort : defaultOf(0, originAt(item, 'hostPort'));
    const written = integer(item, 'hostPort');
    const claimed = written.state === 'absent' ? own : written;
    return element(hostPort, site, item.span, {
      hostPort: mode.state === 'unknown' ? unknown(mode.reason) : mode.state === 'known' && mode.value === 'awsvpc' ? known(0) : claimed,
      containerPort,
    });
  });
  return known(ports, rest === undefined ? {} : { rest });
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html */
export function taskSysctls(definition: Node, site: Site): Value<readonly Sysctl[]> {
  const { items, rest } = blocksAt(definition, 'systemControls');
  const sysctls = items.map((item) =>
    element(sysctl, site, item.span, {
      name: fromNode(settingAt(item, 'namespace'), stringOf, { origin: { setting: 'systemControls' } }),
      value: text(item, 'value'),
    }),
  );
  return known(sysctls, rest === undefined ? {} : { rest });
}
