import type { Container } from '../../../../facts/container.ts';
import { defaultOf, known, type Origin, originOf, unknown, type Value } from '../../../../facts/value.ts';
import { isUnset, type Node, stringOf } from '../../../../tree/node.ts';

type Confinement = Pick<
  Container['values'],
  'allowPrivilegeEscalation' | 'seccompProfile' | 'appArmorProfile' | 'seLinuxType' | 'procMount'
>;

interface Option {
  readonly name: string;
  readonly value: string;
  readonly node: Node;
}

/**
 * What Docker's security options (`no-new-privileges`, `seccomp=unconfined`, `label:disable` …) leave of its own
 * confinement: a seccomp and an AppArmor profile are on by default, sensitive paths are masked, and new privileges can be
 * gained.
 *
 * @see https://docs.docker.com/reference/cli/docker/container/run/#security-opt
 */
export function securityOptions(list: Node | undefined, setting: string): Confinement {
  const unset = isUnset(list);
  const open = unset ? undefined : openReason(list);
  const options = !unset && list.kind === 'list' ? list.items.flatMap(optionOf) : [];
  const value = <T>(name: string, convert: (option: Option) => T | undefined, fallback: Value<T>, words: string): Value<T> => {
    const option = options.findLast((one) => one.name === name);
    const origin: Origin = { setting: words };
    if (!option)
      return open === undefined ? { ...origin, ...fallback } : unknown(open, { ...origin, ...(unset ? {} : { span: list.span }) });
    const converted = convert(option);
    const place = originOf(option.node, { setting });
    return converted === undefined ? { ...origin, ...fallback } : known(converted, place);
  };
  return {
    allowPrivilegeEscalation: value(
      'no-new-privileges',
      ({ value: on }) => on === 'false',
      defaultOf(true),
      `no-new-privileges in ${setting}`,
    ),
    seccompProfile: value(
      'seccomp',
      ({ value: profile }) => (profile === 'unconfined' ? 'Unconfined' : profile === 'builtin' ? 'RuntimeDefault' : 'Localhost'),
      defaultOf('RuntimeDefault'),
      'seccomp',
    ),
    appArmorProfile: value(
      'apparmor',
      ({ value: profile }) => (profile === 'unconfined' ? 'Unconfined' : profile),
      defaultOf('RuntimeDefault'),
      'apparmor',
    ),
    procMount: value(
      'systempaths',
      ({ value: paths }) => (paths === 'unconfined' ? 'Unmasked' : undefined),
      defaultOf('Default'),
      'systempaths',
    ),
    seLinuxType: value('label', ({ value: label }) => labelType(label), defaultOf('container_t'), 'label'),
  };
}

/** `label:disable`, `label:type:spc_t`; other labels leave the type as it is. */
const labelType = (label: string): string | undefined => (label === 'disable' ? 'disabled' : /^type[:=](.+)$/.exec(label)?.[1]);

/** Docker splits an option at its first `=` or `:`. */
function optionOf(node: Node): Option[] {
  const written = stringOf(node);
  if (written === undefined) return [];
  const at = written.search(/[=:]/);
  return [{ name: at === -1 ? written : written.slice(0, at), value: at === -1 ? '' : written.slice(at + 1), node }];
}

function openReason(list: Node): string | undefined {
  if (list.kind === 'unknown') return list.reason;
  if (list.kind !== 'list') return 'the security options are no list';
  const item = list.items.find((one) => one.kind === 'unknown');
  return item?.kind === 'unknown' ? item.reason : list.rest;
}
