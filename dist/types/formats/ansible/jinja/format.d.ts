import type { Node } from '../../../tree/node.ts';
/**
 * `'%s:%02d' % (host, port)`.
 *
 * @returns `undefined` where values and directives do not fit, or for directives that are not followed
 * @see https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting
 */
export declare function percentFormatted(text: string, values: readonly Node[]): string | undefined;
