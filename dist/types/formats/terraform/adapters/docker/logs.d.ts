import { type Value } from '../../../../facts/value.ts';
import { type Node } from '../../../../tree/node.ts';
/**
 * Do the logs rotate or leave the host? Docker's default driver does neither by itself.
 *
 * @see https://docs.docker.com/engine/logging/configure/#configure-the-default-logging-driver
 */
export declare function logsBounded(block: Node): Value<boolean>;
