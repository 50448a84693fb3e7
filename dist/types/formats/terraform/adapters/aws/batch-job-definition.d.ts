import type { Adapters } from '../adapter.ts';
/**
 * The container of an AWS Batch job. Batch has no capabilities, no security options, and no processor limit: `vcpus`
 * weighs containers against each other.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/batch_job_definition
 * @see https://docs.aws.amazon.com/batch/latest/userguide/job_definition_parameters.html#containerProperties
 */
export declare const awsBatch: Adapters;
