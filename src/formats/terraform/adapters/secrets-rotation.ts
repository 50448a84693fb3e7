import { fact } from '../../../facts/declare.ts';
import { key } from '../../../facts/key.ts';
import { absent, defaultOf, known, mapValue, type Value } from '../../../facts/value.ts';
import { isUnset, stringOf } from '../../../tree/node.ts';
import type { Resource } from '../module/resource.ts';
import type { Adapter, Adapters } from './adapter.ts';
import { bySetting } from './public-address.ts';
import { blocksAt, flag, integer, originAt, settingAt, text } from './setting.ts';

interface Renewal {
  readonly renewed: Value<boolean>;
  readonly days?: Value<number>;
}

const rows =
  (kind: string, renewal: (resource: Resource) => Renewal | undefined): Adapter =>
  (resource) => {
    const found = renewal(resource);
    if (!found) return [];
    const { renewed, days = known(0) } = found;
    return [fact(key, resource.site, { name: text(resource.node, 'name', { fallback: resource.name }), kind: known(kind), renewed, days })];
  };

/** A date, or a policy that lets it expire. @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/key_vault_key */
const vaultKey = rows('key', (resource) => {
  const policies = blocksAt(resource.node, 'rotation_policy');
  if (policies.items.length > 0 || policies.rest !== undefined) return { renewed: known(true) };
  return { renewed: expiry(resource) };
});

function expiry(resource: Resource): Value<boolean> {
  const date = bySetting('expiration_date')(resource.node, resource) ?? absent();
  return date.state === 'known' && date.isDefault ? { ...date, written: 'never' } : date;
}

/**
 * Off unless it is switched on, and for symmetric keys only.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html
 */
const awsKey = rows('key', ({ node }) => {
  const spec = settingAt(node, 'customer_master_key_spec') ?? settingAt(node, 'key_spec');
  const usage = settingAt(node, 'key_usage');
  if (!isUnset(spec) && stringOf(spec) !== 'SYMMETRIC_DEFAULT') return undefined;
  if (!isUnset(usage) && stringOf(usage) !== 'ENCRYPT_DECRYPT') return undefined;
  return {
    renewed: flag(node, 'enable_key_rotation', { fallback: false }),
    days: integer(node, 'rotation_period_in_days', { fallback: 365 }),
  };
});

/**
 * Only keys that encrypt can be rotated by the platform, and none is unless a period is set.
 *
 * @see https://docs.cloud.google.com/kms/docs/key-rotation#automatic
 */
const googleKey = rows('key', ({ node }) => {
  const purpose = settingAt(node, 'purpose');
  if (!isUnset(purpose) && stringOf(purpose) !== 'ENCRYPT_DECRYPT') return undefined;
  const period = text(node, 'rotation_period');
  if (period.state === 'absent') return { renewed: defaultOf(false, { ...originAt(node, 'rotation_period'), written: 'never' }) };
  return { renewed: mapValue(period, () => true), days: mapValue(period, daysOf) };
});

const daysOf = (period: string): number => Math.ceil(Number.parseFloat(period) / 86_400) || 0;

export const keyRotation: Adapters = {
  azurerm_key_vault_key: vaultKey,
  azurerm_key_vault_secret: rows('secret', (resource) => ({ renewed: expiry(resource) })),
  aws_kms_key: awsKey,
  google_kms_crypto_key: googleKey,
};
