import { type Value } from '../../../facts/value.ts';
import { type Service } from './service.ts';
/**
 * Do the logs rotate or leave the host? Docker's default driver, json-file, keeps everything unless `max-size` is set;
 * `local` rotates by itself, the others hand the logs on or keep none.
 *
 * @see https://docs.docker.com/engine/logging/configure/ and https://docs.docker.com/engine/logging/drivers/json-file/
 */
export declare function logsBounded(service: Service): Value<boolean>;
