import type { Fact } from '../facts/declare.ts';
import type { Source } from '../tree/source.ts';
import type { Project } from './format.ts';
/**
 * Projects with the credentials that were found in the text of their files. Where an object inside a file has told of
 * the same place already (a Kubernetes object in a task), its word is closer.
 */
export declare function withSecrets(format: string, projects: readonly Project[], found: ReadonlyMap<Source, readonly Fact[]>): readonly Project[];
