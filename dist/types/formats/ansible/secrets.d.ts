import type { Source } from '../../tree/source.ts';
import type { Project } from '../format.ts';
/**
 * Projects with the credentials of their files, tasks that show some, and what they say of verification. A credential is judged where it stands, however often its role is used;
 * so the text is read here, not what it resolves to.
 */
export declare function withSecrets(projects: readonly Project[], sources: readonly Source[]): Promise<readonly Project[]>;
