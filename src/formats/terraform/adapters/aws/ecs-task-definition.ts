import { type Container, container } from '../../../../facts/container.ts';
import { fact, type Site } from '../../../../facts/declare.ts';
import { firstSet, known, mapValue, unknown, type Value } from '../../../../facts/value.ts';
import { workload } from '../../../../facts/workload.ts';
import { itemsOf, missingIn, type Node, stringOf } from '../../../../tree/node.ts';
import type { Resource } from '../../module/resource.ts';
import type { Adapters } from '../adapter.ts';
import { capabilitiesAt } from '../capabilities.ts';
import { securityOptions } from '../docker/security-options.ts';
import { hostNamespaces } from '../host-namespaces.ts';
import { imagesOf, userOf } from '../images.ts';
import { probesAt } from '../probe.ts';
import { amount, flag, settingAt, text } from '../setting.ts';
import { definitionsIn } from './container-definitions.ts';
import { taskMounts, taskPorts, taskSysctls } from './container-lists.ts';

/**
 * Containers of an ECS task definition.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_task_definition
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
 */
export const awsEcs: Adapters = {
  aws_ecs_task_definition: (resource, context) => {
    const { node, site } = resource;
    const family = text(node, 'runtime_platform.operating_system_family', { fallback: 'LINUX' });
    const owner = fact(workload, site, {
      name: text(node, 'family', { fallback: resource.name }),
      kind: known('aws_ecs_task_definition'),
      os: mapValue(family, (name) => (/^windows/i.test(name) ? 'windows' : 'linux')),
    });
    const onWindows = family.state === 'known' && /^windows/i.test(family.value);
    const launch = launchOf(node);
    return [
      owner,
      ...definitionsIn(resource, 'container_definitions', context).map(({ node: definition, site: place, name }) => {
        const image = settingAt(definition, 'image');
        return fact(container, place, {
          ...(name === undefined ? {} : { name: known(name) }),
          role: known('main'),
          workload: known(owner),
          ...imagesOf(place, image, 'image'),
          readOnlyRootFilesystem: flag(definition, 'readonlyRootFilesystem', { fallback: false }),
          mounts: taskMounts(definition, resource, place),
          hostPorts: taskPorts(definition, resource, place),
          ...resourcesOf(definition, resource),
          probes: probesAt(definition, place, { health: 'healthCheck' }),
          ...(onWindows ? {} : linux(definition, resource, place, launch, userOf(text(definition, 'user'), image))),
        });
      }),
    ];
  },
};

type Launch = 'ec2' | 'fargate' | { readonly unknown: string };

/** Fargate where the task may run there at all: it must keep to what Fargate takes. */
function launchOf(node: Node): Launch {
  const list = settingAt(node, 'requires_compatibilities');
  if (itemsOf(list).some((one) => stringOf(one)?.toUpperCase() === 'FARGATE')) return 'fargate';
  const missing = missingIn(list);
  return missing === undefined ? 'ec2' : { unknown: missing };
}

/**
 * Fargate has no privileged containers, no security options and nothing of its hosts to share.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-pidmode
 */
function linux(definition: Node, { node, site }: Resource, place: Site, launch: Launch, user: Value<string>): Partial<Container['values']> {
  const everywhere = {
    user,
    droppedCapabilities: capabilitiesAt(definition, 'linuxParameters.capabilities.drop', place),
    addedCapabilities: capabilitiesAt(definition, 'linuxParameters.capabilities.add', place),
    sysctls: taskSysctls(definition, place),
  };
  if (launch === 'fargate') return everywhere;
  const onHosts = {
    privileged: flag(definition, 'privileged', { fallback: false }),
    ...securityOptions(settingAt(definition, 'dockerSecurityOptions'), 'dockerSecurityOptions'),
    hostNamespaces: hostNamespaces(
      { ...place, header: site.header },
      {
        network: text(node, 'network_mode'),
        pid: text(node, 'pid_mode'),
        ipc: text(node, 'ipc_mode'),
      },
    ),
  };
  if (launch === 'ec2') return { ...everywhere, ...onHosts };
  const open = (value: Value<unknown>): Value<never> => (value.span === undefined ? unknown(launch.unknown) : (value as Value<never>));
  return { ...everywhere, ...Object.fromEntries(Object.entries(onHosts).map(([field, value]) => [field, open(value)])) };
}

/**
 * `memory` is a hard limit, of the container or of the task; `cpu` only of the task: that of a container weighs it
 * against others.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#container_definition_environment
 */
function resourcesOf(definition: Node, { node, site }: Resource): Partial<Container['values']> {
  const ofTask = (name: string): Value<string> => {
    const value = amount(node, name);
    return value.state === 'absent' ? { ...value, setting: `${name} of the task`, header: site.header } : value;
  };
  return {
    memoryLimit: firstSet(amount(definition, 'memory'), ofTask('memory')),
    cpuLimit: ofTask('cpu'),
    memoryRequest: firstSet(amount(definition, 'memoryReservation'), amount(definition, 'memory'), ofTask('memory')),
    cpuRequest: firstSet(amount(definition, 'cpu'), ofTask('cpu')),
  };
}
