import { type Value } from '../../../facts/value.ts';
import { type Service } from './service.ts';
/** @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md (mem_limit) and deploy.md (limits) */
export declare const memoryLimit: (service: Service) => Value<string>;
/** `cpu_shares` only weighs services against each other and limits nothing. */
export declare function cpuLimit(service: Service): Value<string>;
/** The limit as a number; zero and negative numbers mean that there is none. */
export declare function pidsLimit(service: Service): Value<number>;
/** How a service is started again, and how often at the most. */
export interface Restart {
    readonly restartPolicy: Value<string>;
    readonly restartMaximum: Value<number>;
}
/**
 * `deploy.restart_policy` goes before `restart`. A condition with a maximum is bounded whatever it is, and so counts as
 * `on-failure`.
 *
 * @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md (restart: "no" is the default)
 * @see https://github.com/compose-spec/compose-spec/blob/main/deploy.md (restart_policy: "any" is the default condition)
 */
export declare function restartOf(service: Service): Restart;
