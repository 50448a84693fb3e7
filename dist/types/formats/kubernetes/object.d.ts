import { type MapNode, type Node } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import { type Span } from '../../tree/span.ts';
/** A Kubernetes object with the name that users know it by. */
export interface KubernetesObject {
    readonly node: MapNode;
    /** The API group; `''` for the core. */
    readonly group: string;
    readonly kind: string;
    /** As written where it is not known; absent where the object does not say. */
    readonly name?: string;
    readonly namespace?: string;
    /** `Deployment/shop/web`, the namespace left out where the object does not say. */
    readonly address: string;
    readonly header: Span;
    readonly block: Span;
    readonly place: ObjectPlace;
}
/** How the objects of one document are named, and what may be done to them. */
export interface ObjectPlace {
    /** What users see before the address: `kubernetes_manifest.web › `, `shop/templates/web.yaml: `. */
    readonly prefix: string;
    /** How the format that carries the objects spells their keys in its own text. */
    readonly spelling: 'camel' | 'snake';
    readonly condition?: string;
    /** Is the text under the spans the YAML that the objects were read from, so that edits to it make sense? */
    readonly editable: boolean;
    /** Stand-ins for objects whose nodes do not tell where they stand. */
    readonly header?: Span;
    readonly block?: Span;
    readonly notice: (notice: Notice) => void;
}
/**
 * The objects of a document: itself, or the items of a `List` or of an OpenShift `Template`, at any depth.
 *
 * @returns nothing for a document that is no Kubernetes object
 * @see https://kubernetes.io/docs/reference/using-api/api-concepts/#collections
 */
export declare function objectsOf(document: Node, place: ObjectPlace): readonly KubernetesObject[];
/** Where `key: value` stands; `undefined` for a key that came from somewhere else or whose value goes over lines. */
export declare function lineOf(node: Node | undefined, key: string): Span | undefined;
/** The name of a setting in the words of the format that carries the object. */
export declare const spelled: ({ spelling }: ObjectPlace, setting: string) => string;
/** Something about the object that the user should know; `lost` where a part of it was not checked. */
export declare function remark(object: KubernetesObject, code: Notice['code'], message: string, span: Span, lost: boolean): void;
