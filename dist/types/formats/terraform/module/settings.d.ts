import { type Node } from '../../../tree/node.ts';
import type { Notice } from '../../../tree/notice.ts';
import type { Source } from '../../../tree/source.ts';
import type { Scope } from '../evaluate/scope.ts';
/** Is the file read by itself when Terraform runs in its folder? Others only where they are asked for. */
export declare const isAutomatic: (path: string) => boolean;
/**
 * Values that the tfvars files of a root module set: terraform.tfvars, terraform.tfvars.json, then the automatic ones
 * by name; the last wins.
 *
 * @see https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
export declare function readSettings(sources: readonly Source[], notice: (notice: Notice) => void): Promise<ReadonlyMap<string, Node>>;
/** The values that one tfvars file sets. */
export declare function readVariableFile(source: Source, notice: (notice: Notice) => void): Promise<ReadonlyMap<string, Node>>;
/** A tfvars file cannot refer to anything; a lone word in one is a mistake that Terraform reports. */
export declare const nothing: () => Scope;
