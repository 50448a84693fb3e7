import { absent, defaultOf, known, originOf, unknown, type Value } from '../../../facts/value.ts';
import { isUnset, type Node, stringOf } from '../../../tree/node.ts';
import { number, type Service, settingOf } from './service.ts';

/** The first of some settings that is set, with the name by which people know it. */
function firstSetting(service: Service, ...paths: readonly string[]): { readonly node: Node; readonly setting: string } | undefined {
  for (const setting of paths) {
    const node = settingOf(service, ...setting.split('.'));
    if (!isUnset(node)) return { node, setting };
  }
  return undefined;
}

/** A limit as written; absent where it is not set or zero, which both mean that there is none. */
function limitOf(service: Service, ...settings: readonly string[]): Value<string> {
  const found = firstSetting(service, ...settings);
  if (!found) return absent({ setting: settings[0] as string });
  const origin = originOf(found.node, { setting: found.setting });
  if (found.node.kind === 'unknown') return unknown(found.node.reason, origin);
  const text = stringOf(found.node);
  if (text === undefined) return unknown(`${found.setting} is no number`, origin);
  return Number.parseFloat(text) > 0 ? known(text, origin) : absent(origin);
}

/** @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md (mem_limit) and deploy.md (limits) */
export const memoryLimit = (service: Service): Value<string> => limitOf(service, 'mem_limit', 'deploy.resources.limits.memory');

/** `cpu_shares` only weighs services against each other and limits nothing. */
export function cpuLimit(service: Service): Value<string> {
  const limit = limitOf(service, 'cpus', 'deploy.resources.limits.cpus');
  const quota = limitOf(service, 'cpu_quota');
  return limit.state === 'absent' && quota.state !== 'absent' ? quota : limit;
}

/** The limit as a number; zero and negative numbers mean that there is none. */
export function pidsLimit(service: Service): Value<number> {
  const found = firstSetting(service, 'pids_limit', 'deploy.resources.limits.pids');
  if (!found) return absent({ setting: 'pids_limit' });
  const origin = originOf(found.node, { setting: found.setting });
  if (found.node.kind === 'unknown') return unknown(found.node.reason, origin);
  const limit = number(found.node);
  return limit === undefined ? unknown(`${found.setting} is no number`, origin) : known(Math.trunc(limit), origin);
}

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
export function restartOf(service: Service): Restart {
  const deploy = settingOf(service, 'deploy', 'restart_policy');
  if (!isUnset(deploy)) return deployedRestart(service, deploy);
  const node = settingOf(service, 'restart');
  if (isUnset(node)) return { restartPolicy: defaultOf('no', { setting: 'restart' }), restartMaximum: defaultOf(0) };
  const origin = originOf(node, { setting: 'restart' });
  if (node.kind === 'unknown') return { restartPolicy: unknown(node.reason, origin), restartMaximum: unknown(node.reason, origin) };
  // YAML 1.1 readers take an unquoted `no` for false; it means the same here.
  const [policy = '', maximum = '0'] = (node.kind === 'scalar' && node.value === false ? 'no' : (stringOf(node) ?? '')).split(':');
  return { restartPolicy: known(policy === '' ? 'no' : policy, origin), restartMaximum: known(Number.parseInt(maximum, 10) || 0, origin) };
}

function deployedRestart(service: Service, policy: Node): Restart {
  const condition = settingOf(service, 'deploy', 'restart_policy', 'condition');
  const attempts = settingOf(service, 'deploy', 'restart_policy', 'max_attempts');
  const origin = originOf(isUnset(condition) ? policy : condition, {
    setting: isUnset(condition) ? 'deploy.restart_policy' : 'deploy.restart_policy.condition',
  });
  const missing = [policy, condition, attempts].find((node) => node?.kind === 'unknown');
  if (missing?.kind === 'unknown') {
    return { restartPolicy: unknown(missing.reason, origin), restartMaximum: unknown(missing.reason, origin) };
  }
  const maximum = attempts ? (number(attempts) ?? 0) : 0;
  const wanted = isUnset(condition) ? 'any' : stringOf(condition);
  const isNever = wanted === 'none' || wanted === 'no';
  const name = isNever ? 'no' : maximum > 0 || wanted === 'on-failure' ? 'on-failure' : wanted === 'unless-stopped' ? wanted : 'always';
  return { restartPolicy: known(name, origin), restartMaximum: known(maximum, origin) };
}
