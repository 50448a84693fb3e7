import type { Source } from '../../tree/source.ts';
import type { Project } from '../format.ts';
/**
 * Projects with the credentials of their files, and what they say of verification. A credential is judged where it stands, however often a module is
 * called and whatever becomes of the value; so the text is read here, not what it evaluates to.
 */
export declare function withSecrets(projects: readonly Project[], sources: readonly Source[]): Promise<readonly Project[]>;
