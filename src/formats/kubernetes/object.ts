import { entryOf, get, type MapNode, type Node, stringOf } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import { type Span, textOf } from '../../tree/span.ts';

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
export function objectsOf(document: Node, place: ObjectPlace): readonly KubernetesObject[] {
  const apiVersion = stringOf(get(document, 'apiVersion'));
  const kind = stringOf(get(document, 'kind'));
  if (document.kind !== 'map' || apiVersion === undefined || kind === undefined) return [];
  const members = kind === 'Template' ? get(document, 'objects') : kind.endsWith('List') ? get(document, 'items') : undefined;
  if (members?.kind === 'list') return members.items.flatMap((item) => objectsOf(item, place));

  const metadata = get(document, 'metadata');
  const name = nameText(get(metadata, 'name')) ?? generated(nameText(get(metadata, 'generateName')));
  const namespace = nameText(get(metadata, 'namespace'));
  return [
    {
      node: document,
      group: apiVersion.includes('/') ? (apiVersion.split('/', 1)[0] as string) : '',
      kind,
      ...(name === undefined ? {} : { name }),
      ...(namespace === undefined ? {} : { namespace }),
      address: place.prefix + [kind, namespace, name ?? '?'].filter((part) => part !== undefined).join('/'),
      header: place.header ?? lineOf(document, 'kind') ?? document.span,
      block: place.block ?? document.span,
      place,
    },
  ];
}

/** A name as users know it: where it is not known, as it is written. */
function nameText(node: Node | undefined): string | undefined {
  if (node?.kind !== 'unknown') return stringOf(node) || undefined;
  return textOf(node.span)
    .replace(/^["']|["']$/g, '')
    .split('\n', 1)[0]
    ?.slice(0, 63);
}

/** The API server appends five random characters. @see https://kubernetes.io/docs/reference/using-api/api-concepts/#generated-values */
const generated = (prefix: string | undefined): string | undefined => prefix && `${prefix}*`;

/** Where `key: value` stands; `undefined` for a key that came from somewhere else or whose value goes over lines. */
export function lineOf(node: Node | undefined, key: string): Span | undefined {
  const entry = entryOf(node, key);
  if (!entry || !node || entry.keySpan.source !== node.span.source || entry.value.span.source !== node.span.source) return undefined;
  const span: Span = { ...entry.keySpan, end: Math.max(entry.keySpan.end, entry.value.span.end) };
  return entry.value.kind === 'scalar' && entry.value.span.start >= entry.keySpan.start ? span : entry.keySpan;
}

/** The name of a setting in the words of the format that carries the object. */
export const spelled = ({ spelling }: ObjectPlace, setting: string): string =>
  spelling === 'camel' ? setting : setting.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Something about the object that the user should know; `lost` where a part of it was not checked. */
export function remark(object: KubernetesObject, code: Notice['code'], message: string, span: Span, lost: boolean): void {
  object.place.notice({ code, message: `${object.address}: ${message}`, lost, file: span.source.path, span });
}
