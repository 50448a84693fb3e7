import { type MapNode, type Node } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import { type Span } from '../../tree/span.ts';
import type { ReadContext } from '../format.ts';
import { type Variables } from './variables.ts';
/** In which folder paths of a file begin, and what its variables are. */
export interface Scope {
    readonly folder: string;
    readonly variables: Variables;
}
/** What one Compose project says after all files are merged. */
export interface Model {
    readonly tree: MapNode;
    /** Files that were reached through include and extends. */
    readonly reached: ReadonlySet<Source>;
    /** The folder in which paths of a file begin; each file that was read is among them. */
    readonly folders: ReadonlyMap<Source, string>;
}
/** Reads the files of a project, in order, with all that they include and extend. */
export declare function readModel(files: readonly Source[], scope: Scope, context: ReadContext, notice: (notice: Notice) => void): Model;
export declare class ModelReader {
    #private;
    readonly reached: Set<Source>;
    readonly folders: Map<Source, string>;
    readonly context: ReadContext;
    readonly notice: (notice: Notice) => void;
    constructor(context: ReadContext, notice: (notice: Notice) => void);
    load(files: readonly Source[], scope: Scope, including: readonly Source[]): MapNode;
    /** The mappings that a file holds, with variables put in. */
    documents(file: Source, { folder, variables }: Scope): readonly MapNode[];
    refuse(problem: string, file: Source, place: Span, lost: boolean): void;
    /** @returns the file, noted as reached from another one; `undefined` with a notice where it cannot be had */
    reach(path: Node, folder: string, use: string): Source | undefined;
}
