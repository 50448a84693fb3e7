import { type Fact } from '../../../facts/declare.ts';
import type { ReadContext } from '../../format.ts';
import type { Model } from '../model.ts';
import type { ComposeProject } from '../projects.ts';
/** The containers that a project starts, one per service, and the credentials that they get. */
export declare function factsOf(project: ComposeProject, model: Model, context: ReadContext): Promise<readonly Fact[]>;
