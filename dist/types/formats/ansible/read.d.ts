import type { Source } from '../../tree/source.ts';
import type { Project, ReadContext } from '../format.ts';
/** Reads playbooks with all they reach, then the roles and task files that none of them reaches. */
export declare function read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]>;
