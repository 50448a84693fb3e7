import { type MapNode } from '../../../../tree/node.ts';
/**
 * The object of the API that the blocks of a resource stand for. What JSON and old configurations write as objects,
 * or lists of objects, under the name of a block counts as such blocks.
 *
 * @see https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs
 */
export declare function apiObject(block: MapNode): MapNode;
