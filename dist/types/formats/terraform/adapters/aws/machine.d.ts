import type { Adapters } from '../adapter.ts';
/**
 * Images of Amazon and of the distributions have password log-in off; user data may switch it on.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/building-shared-amis.html and
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (each resource under its name)
 */
export declare const awsMachines: Adapters;
