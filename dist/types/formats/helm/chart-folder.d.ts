import type { ReadContext } from '../format.ts';
/**
 * The chart that a file belongs to: the outermost folder with a `Chart.yaml` and templates, for a chart renders together
 * with those under its `charts/`.
 *
 * @returns `undefined` for a file outside of charts
 */
export declare function chartFolderOf(path: string, context: ReadContext): string | undefined;
