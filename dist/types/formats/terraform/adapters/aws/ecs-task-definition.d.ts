import type { Adapters } from '../adapter.ts';
/**
 * Containers of an ECS task definition.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_task_definition
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html
 */
export declare const awsEcs: Adapters;
