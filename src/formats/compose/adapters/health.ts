import { defaultOf, known, originOf, unknown, type Value } from '../../../facts/value.ts';
import { get, isUnset, stringOf } from '../../../tree/node.ts';
import type { Built } from './build.ts';
import { type Service, settingOf, truth } from './service.ts';

/** Is there a health check? A service that says nothing has that of the image it builds. */
export function healthCheckOf(service: Service, built: Built | undefined): Value<boolean> {
  const setting = 'healthcheck';
  const node = settingOf(service, setting);
  const inherited = (): Value<boolean> => built?.healthCheck ?? defaultOf(false);
  if (isUnset(node)) return inherited();
  if (node.kind === 'unknown') return unknown(node.reason, originOf(node, { setting }));
  const disable = get(node, 'disable');
  if (disable?.kind === 'unknown') return unknown(disable.reason, originOf(disable, { setting }));
  if (disable && truth(disable)) return known(false, originOf(disable, { setting: 'healthcheck.disable' }));
  const test = get(node, 'test');
  if (isUnset(test)) {
    // Times alone adjust the check of an image; whether there is one stands in the image.
    return built ? built.healthCheck : unknown('the health check of the image is not in the code', originOf(node, { setting }));
  }
  const first = test.kind === 'list' ? test.items[0] : test;
  if (first === undefined) return inherited();
  if (first.kind === 'unknown' && !first.parts?.some((part) => part)) return unknown(first.reason, originOf(test, { setting }));
  const isNone = stringOf(first) === 'NONE';
  return known(!isNone, { span: test.span, setting: 'healthcheck.test', written: isNone ? 'NONE' : '…' });
}
