import type { EmbeddedAdapter } from '../format.ts';
import { judgedFacts } from './manifests.ts';
import { objectsOf } from './object.ts';

/**
 * Adapts a Kubernetes object that stands inside another format: the definition of an Ansible task, a
 * `kubernetes_manifest` or `kubernetes_deployment` of Terraform. The node has the keys of the Kubernetes API, whatever
 * `place.spelling` says; that only tells how messages should spell them. A resource of a provider that spells them its
 * own way is what users know the object by, so its address stands for that of the object.
 */
export const embedded: EmbeddedAdapter = (node, place, context) =>
  judgedFacts(
    objectsOf(node, {
      prefix: `${place.owner} › `,
      spelling: place.spelling ?? 'camel',
      ...(place.condition === undefined ? {} : { condition: place.condition }),
      // Only where nothing stands between the text and the tree can the text be edited.
      editable: /\.ya?ml$|^<stdin>$/i.test(node.span.source.path),
      notice: context.notice,
    }).map((object) => (place.spelling === 'snake' ? { ...object, address: place.owner } : object)),
    false,
  );
