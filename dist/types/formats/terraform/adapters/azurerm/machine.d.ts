import type { Adapters } from '../adapter.ts';
/** @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (each resource under its name) */
export declare const azureMachines: Adapters;
