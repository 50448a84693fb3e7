import { type Node } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
/**
 * Functions that take what Terraform refuses to compute for an answer. What is not known may turn out either way.
 *
 * @see https://developer.hashicorp.com/terraform/language/functions/try
 * @see https://developer.hashicorp.com/terraform/language/functions/can
 */
export declare const attempts: Readonly<Record<string, (values: readonly Node[], place: Span) => Node>>;
