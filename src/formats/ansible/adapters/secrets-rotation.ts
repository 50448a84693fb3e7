import { fact } from '../../../facts/declare.ts';
import { key } from '../../../facts/key.ts';
import { defaultOf, known, mapValue, type Value } from '../../../facts/value.ts';
import type { Adapter } from './invocation.ts';
import { Options, present } from './options.ts';

/** Off unless it is switched on. @see https://docs.ansible.com/ansible/latest/collections/amazon/aws/kms_key_module.html#parameter-enable_key_rotation */
export const awsKey: Adapter = (invocation) => {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  // A task that only sets tags or grants of a key leaves its rotation as it is.
  if (!site || options.node('key_id') !== undefined) return [];
  const renewed = options.flag(['enable_key_rotation'], defaultOf(false));
  return [fact(key, site, { name: options.text(['alias', 'key_alias']), kind: known('key'), renewed, days: known(365) })];
};

/** None unless a period is set. @see https://docs.ansible.com/ansible/latest/collections/google/cloud/gcp_kms_crypto_key_module.html#parameter-rotation_period */
export const googleKey: Adapter = (invocation) => {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  if (!site) return [];
  const period = options.text(['rotation_period']);
  const renewed: Value<boolean> =
    period.state === 'absent' ? defaultOf(false, { ...options.origin('rotation_period'), written: 'never' }) : mapValue(period, () => true);
  const days = period.state === 'absent' ? known(0) : mapValue(period, (written) => Math.ceil(Number.parseFloat(written) / 86_400) || 0);
  return [fact(key, site, { name: options.text(['name']), kind: known('key'), renewed, days })];
};
