import { type MapNode } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
import type { ModelReader, Scope } from './model.ts';
/** A file's tree in which each service stands on what it extends. */
export declare function extended(reader: ModelReader, tree: MapNode, file: Source, scope: Scope): MapNode;
