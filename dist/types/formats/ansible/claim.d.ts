import type { Source } from '../../tree/source.ts';
/** What a file of an Ansible repository holds. */
export type Kind = 'playbook' | 'tasks' | 'variables' | 'role metadata' | 'inventory' | 'inventory in INI form' | 'configuration' | 'molecule' | 'vault';
/** The files that are Ansible's, with what each is. */
export declare function kinds(sources: readonly Source[]): ReadonlyMap<Source, Kind>;
