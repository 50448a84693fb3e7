import type { Container } from '../../facts/container.ts';
import type { Site } from '../../facts/declare.ts';
import { type Image, imageFact } from '../../facts/image.ts';
import { absent, defaultOf, known, unknown, type Value } from '../../facts/value.ts';
import { get, isUnset, itemsOf, stringOf } from '../../tree/node.ts';
import { originAt, type Scope, text } from './setting.ts';

/** The image of a container, and when the node pulls it. */
export function imageOf(scope: Scope, site: Site, name: string | undefined): Pick<Container['values'], 'images' | 'imagePullPolicy'> {
  const trigger = imageTrigger(scope, name);
  if (trigger) {
    const reason = `the ImageChange trigger of ${scope.object.address} sets the image of ${name}`;
    return { images: unknown(reason, { span: trigger.span }), imagePullPolicy: text(scope, ['imagePullPolicy'], unknown(reason)) };
  }
  const node = get(scope.node, 'image');
  // A container without an image waits for somebody who fills it in: a registry's webhook, a kustomization.
  if (isUnset(node) || node.kind === 'map' || node.kind === 'list') {
    const reason = isUnset(node) ? 'no image is set' : 'the image is not a text';
    return { images: unknown(reason, originAt(scope, ['image'])), imagePullPolicy: text(scope, ['imagePullPolicy'], unknown(reason)) };
  }
  const image = imageFact(site, node, { setting: 'image' });
  return { images: known([image]), imagePullPolicy: text(scope, ['imagePullPolicy'], defaultPullPolicy(image)) };
}

/**
 * `Always` for `latest`, written or not, else `IfNotPresent`.
 *
 * @see https://kubernetes.io/docs/concepts/containers/images/#imagepullpolicy-defaulting
 */
function defaultPullPolicy({ values: { digest = absent(), tag = absent() } }: Image): Value<string> {
  if (digest.state === 'known') return defaultOf('IfNotPresent');
  if (digest.state === 'unknown') return unknown(digest.reason);
  if (tag.state === 'unknown') return unknown(tag.reason);
  return defaultOf(tag.state === 'known' && tag.value !== 'latest' ? 'IfNotPresent' : 'Always');
}

/** OpenShift replaces the image of a container when a new one is pushed to its image stream. */
function imageTrigger({ object }: Scope, name: string | undefined) {
  if (object.kind !== 'DeploymentConfig') return undefined;
  return itemsOf(get(object.node, 'spec', 'triggers')).find((trigger) =>
    itemsOf(get(trigger, 'imageChangeParams', 'containerNames')).some((one) => stringOf(one) === name),
  );
}
