import { type Node } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
import type { BuiltIn } from '../call.ts';
import type { Scope } from '../scope.ts';
/** The file that an argument names; an unknown node where it cannot be read here. */
export declare function fileOf(name: Node | undefined, place: Span, scope: Scope): import("../value.ts").PendingNode | import("../../../../tree/source.ts").Source | undefined;
/**
 * https://developer.hashicorp.com/terraform/language/functions, "Filesystem functions", inside of the tree only.
 * `abspath`, `pathexpand` and `fileset` depend on the machine, and stay unknown.
 */
export declare const filesystemFunctions: Readonly<Record<string, BuiltIn>>;
