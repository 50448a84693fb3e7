import type { Source } from '../../tree/source.ts';
import type { ReadContext, Relocate } from '../format.ts';
/**
 * Gives what `helm template` printed places in the chart's templates. Helm tells the template of a document, not the
 * lines; they are found by what template and output have in common.
 *
 * @param chart - `Chart.yaml`, which stands for a template that is not in the tree (a packed subchart)
 */
export declare function templatePlaces(folder: string, chart: Source, context: ReadContext): Relocate;
