import { container } from '../../../../facts/container.ts';
import { fact } from '../../../../facts/declare.ts';
import { firstSet, known, type Value } from '../../../../facts/value.ts';
import { workload } from '../../../../facts/workload.ts';
import { isUnset, itemsOf, type Node, stringOf } from '../../../../tree/node.ts';
import type { Adapters } from '../adapter.ts';
import { imagesOf, userOf } from '../images.ts';
import { amount, blocksAt, flag, settingAt, text } from '../setting.ts';
import { definitionsIn } from './container-definitions.ts';
import { mountPoints } from './container-lists.ts';

/**
 * The container of an AWS Batch job. Batch has no capabilities, no security options, and no processor limit: `vcpus`
 * weighs containers against each other.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/batch_job_definition
 * @see https://docs.aws.amazon.com/batch/latest/userguide/job_definition_parameters.html#containerProperties
 */
export const awsBatch: Adapters = {
  aws_batch_job_definition: (resource, context) => {
    const { node, site } = resource;
    const owner = fact(workload, site, { name: text(node, 'name'), kind: known('aws_batch_job_definition'), os: known('linux') });
    const onFargate = itemsOf(settingAt(node, 'platform_capabilities')).some((one) => stringOf(one)?.toUpperCase() === 'FARGATE');
    for (const other of ['node_properties', 'eks_properties']) {
      if (isUnset(settingAt(node, other))) continue;
      const message = `${site.address}: containers in ${other} are not read; they were not checked`;
      context.notice({ code: 'unsupported', message, lost: false, file: site.header.source.path, span: site.header });
    }
    return [
      owner,
      ...definitionsIn(resource, 'container_properties', context).map(({ node: properties, site: place }) => {
        const image = settingAt(properties, 'image');
        return fact(container, place, {
          name: text(node, 'name'),
          role: known('main'),
          workload: known(owner),
          ...imagesOf(place, image, 'image'),
          user: userOf(text(properties, 'user'), image),
          readOnlyRootFilesystem: flag(properties, 'readonlyRootFilesystem', { fallback: false }),
          // Not taken on Fargate, as the page above says.
          ...(onFargate ? {} : { privileged: flag(properties, 'privileged', { fallback: false }) }),
          mounts: mountPoints(properties, place, blocksAt(properties, 'volumes'), 'host.sourcePath'),
          memoryLimit: firstSet(amount(properties, 'memory'), required(properties, 'MEMORY')),
        });
      }),
    ];
  },
};

function required(properties: Node, type: string): Value<string> {
  const requirement = blocksAt(properties, 'resourceRequirements').items.find((one) => stringOf(settingAt(one, 'type')) === type);
  return requirement ? text(requirement, 'value') : amount(properties, 'memory');
}
