import type { Notice } from '../../../tree/notice.ts';
import type { Source } from '../../../tree/source.ts';
import { type Body } from './body.ts';
/**
 * Reads a file in HCL's JSON syntax (`*.tf.json`, `*.tfvars.json`).
 *
 * @param options.templates - are strings templates, as in configurations, or plain texts, as in tfvars?
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export declare function readJson(source: Source, notice: (notice: Notice) => void, options: {
    templates: boolean;
}): Promise<Body>;
