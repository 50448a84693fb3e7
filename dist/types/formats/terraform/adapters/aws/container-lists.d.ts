import { type HostPort, type Mount, type Sysctl } from '../../../../facts/container.ts';
import { type Site } from '../../../../facts/declare.ts';
import { type Value } from '../../../../facts/value.ts';
import { type Node } from '../../../../tree/node.ts';
import type { Resource } from '../../module/resource.ts';
import { blocksAt } from '../setting.ts';
/** `mountPoints` of a container, of the volumes that the task declares in blocks. */
export declare function taskMounts(definition: Node, { node }: Resource, site: Site): Value<readonly Mount[]>;
/**
 * Mount points with the volumes that they name.
 *
 * @param hostPath - where a volume has its path on the host; without one it is a volume
 */
export declare function mountPoints(definition: Node, site: Site, volumes: ReturnType<typeof blocksAt>, hostPath: string): Value<readonly Mount[]>;
/**
 * Ports of the host. Under `awsvpc` the task has an address of its own, and under `bridge` a port of 0 is one that
 * Docker chooses.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html
 */
export declare function taskPorts(definition: Node, { node }: Resource, site: Site): Value<readonly HostPort[]>;
/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html */
export declare function taskSysctls(definition: Node, site: Site): Value<readonly Sysctl[]>;
