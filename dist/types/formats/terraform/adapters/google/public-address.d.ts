/** @see https://registry.terraform.io/providers/hashicorp/google/latest/docs/resources/compute_instance */
export declare const googlePublicAddresses: Readonly<Record<string, import("../adapter.ts").Adapter>>;
