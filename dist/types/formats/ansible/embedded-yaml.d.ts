import type { Node, ScalarNode } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
/**
 * Reads YAML that stands as text inside YAML, such as the `definition: |` of a task. Places lead into the file where
 * the text stands line by line; templates in it stay as they are.
 *
 * @returns one tree per document; none where the text is no YAML until its statements are run, with a notice
 */
export declare function yamlInText(node: ScalarNode, notice: (notice: Notice) => void): readonly Node[];
