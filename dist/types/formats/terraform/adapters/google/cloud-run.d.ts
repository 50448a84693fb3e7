import type { Adapters } from '../adapter.ts';
/** @see https://registry.terraform.io/providers/hashicorp/google/latest/docs (each resource under its name) */
export declare const cloudRun: Adapters;
