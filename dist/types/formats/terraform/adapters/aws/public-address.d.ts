/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs (each resource under its name) */
export declare const awsPublicAddresses: Readonly<Record<string, import("../adapter.ts").Adapter>>;
