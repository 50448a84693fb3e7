import type { Source } from '../../tree/source.ts';
import type { Project, ReadContext } from '../format.ts';
/** Folders of Terraform files → one project per root module, with the facts of all the modules that it calls. */
export declare function read({ configurations, plans }: Claimed, context: ReadContext): Promise<readonly Project[]>;
interface Claimed {
    readonly configurations: readonly Source[];
    readonly plans: readonly Source[];
}
export {};
