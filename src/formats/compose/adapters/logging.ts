import { defaultOf, known, originOf, unknown, type Value } from '../../../facts/value.ts';
import { isUnset, stringOf } from '../../../tree/node.ts';
import { keyOf, type Service, settingOf } from './service.ts';

/**
 * Do the logs rotate or leave the host? Docker's default driver, json-file, keeps everything unless `max-size` is set;
 * `local` rotates by itself, the others hand the logs on or keep none.
 *
 * @see https://docs.docker.com/engine/logging/configure/ and https://docs.docker.com/engine/logging/drivers/json-file/
 */
export function logsBounded(service: Service): Value<boolean> {
  const logging = settingOf(service, 'logging');
  if (logging?.kind === 'unknown') return unknown(logging.reason, originOf(logging, { setting: 'logging' }));
  const driver = settingOf(service, 'logging', 'driver');
  const setting = 'logging.driver';
  if (driver?.kind === 'unknown') return unknown(driver.reason, originOf(driver, { setting }));
  const name = stringOf(driver) ?? '';
  if (driver && name !== '' && name !== 'json-file') return known(true, originOf(driver, { setting }));

  const size = settingOf(service, 'logging', 'options', 'max-size');
  if (!isUnset(size)) {
    const origin = originOf(size, { setting: 'logging.options.max-size' });
    if (size.kind === 'unknown') return unknown(size.reason, origin);
    // -1 is json-file's own word for "without end".
    return known(!/^(|-1)$/.test(stringOf(size) ?? ''), origin);
  }
  const header = keyOf(service, 'logging', 'options') ?? keyOf(service, 'logging');
  return defaultOf(false, header ? { header } : {});
}
