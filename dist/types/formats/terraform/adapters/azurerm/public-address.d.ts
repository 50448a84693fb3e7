/** @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (each resource under its name) */
export declare const azurePublicAddresses: Readonly<Record<string, import("../adapter.ts").Adapter>>;
