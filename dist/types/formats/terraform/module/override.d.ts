import type { Body } from '../syntax/body.ts';
/** Is this one of the files that change definitions of others? */
export declare const isOverride: (path: string) => boolean;
/**
 * Definitions with what the override files say put over them: their attributes replace those of the same name, and
 * their blocks all those of the same type.
 *
 * @see https://developer.hashicorp.com/terraform/language/files/override
 */
export declare function overridden(bodies: readonly Body[], overrides: readonly Body[]): readonly Body[];
