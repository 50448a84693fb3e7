import { defaultOf, known, originOf, unknown, type Value } from '../../../../facts/value.ts';
import { isUnset, type Node, stringOf } from '../../../../tree/node.ts';
import { originAt, settingAt } from '../setting.ts';

/** Drivers that keep everything on the disk of the host unless they are told otherwise. */
const unbounded = new Set(['json-file']);

/**
 * Do the logs rotate or leave the host? Docker's default driver does neither by itself.
 *
 * @see https://docs.docker.com/engine/logging/configure/#configure-the-default-logging-driver
 */
export function logsBounded(block: Node): Value<boolean> {
  const driver = settingAt(block, 'log_driver');
  if (driver?.kind === 'unknown') return unknown(driver.reason, originOf(driver, originAt(block, 'log_driver')));
  const name = isUnset(driver) ? undefined : stringOf(driver);
  if (name !== undefined && !unbounded.has(name) && driver) return known(true, originOf(driver, originAt(block, 'log_driver')));
  const size = settingAt(block, 'log_opts.max-size');
  const options = settingAt(block, 'log_opts');
  if (size?.kind === 'unknown') return unknown(size.reason, { span: size.span });
  if (!isUnset(size) && options) return known(true, { span: options.span });
  return driver && name !== undefined
    ? known(false, originOf(driver, originAt(block, 'log_driver')))
    : defaultOf(false, { ...originAt(block, 'log_opts'), setting: 'log_opts with max-size' });
}
