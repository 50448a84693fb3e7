import { type Node } from './node.ts';
import type { Notice } from './notice.ts';
import type { Source } from './source.ts';
export interface YamlOptions {
    /** 1.1 where the platform reads `yes`, `0644` and `22:22` by the old rules (Ansible, Kubernetes); 1.2 elsewhere. */
    readonly version: '1.1' | '1.2';
    readonly notice: (notice: Notice) => void;
}
/**
 * Reads all documents of a YAML or JSON source as located trees. Anchors and merge keys are resolved, and what came
 * through one says so in its trail; explicit tags are kept; of duplicate keys the last wins, with a notice.
 *
 * @returns one tree per document; a document with a syntax error is left out and becomes a notice, an empty one is left out
 * @see https://yaml.org/spec/1.2.2/ and https://yaml.org/type/merge.html
 */
export declare function readYaml(source: Source, options: YamlOptions): readonly Node[];
