import type { Source } from '../../../tree/source.ts';
/** What expressions may know beside the values of names: files of the tree, and how much work they may still make. */
export interface World {
    /** `path.module`: the folder of the module, as seen from the root module. */
    readonly modulePath: string;
    /** A file, by its path as seen from the root module; nothing where it is not in the tree. */
    load(path: string): Source | undefined;
    /** `terraform.workspace`, where somebody said which. */
    readonly workspace?: string;
    readonly steps: Steps;
    /** Set in a template that stands in another file: it may not read a further one. */
    readonly insideTemplate?: boolean;
}
/** Shared by all modules of a project. Loops inside of loops inside of loops come to an end by it. */
export interface Steps {
    left: number;
}
export declare const maxSteps = 2000000;
/** Takes one step; false when there are none left. */
export declare const takeStep: ({ steps }: World) => boolean;
export declare const tooManySteps = "evaluating it takes more than 2000000 steps";
