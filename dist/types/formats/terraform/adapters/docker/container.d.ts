import type { Adapters } from '../adapter.ts';
/**
 * A container of kreuzwerker/docker. Defaults are those of Docker.
 *
 * @see https://registry.terraform.io/providers/kreuzwerker/docker/latest/docs/resources/container
 */
export declare const dockerContainers: Adapters;
