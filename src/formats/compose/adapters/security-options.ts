import type { container } from '../../../facts/container.ts';
import type { Values } from '../../../facts/declare.ts';
import { defaultOf, known, type Origin, originOf, type Unknown, unknown, type Value } from '../../../facts/value.ts';
import type { TextEdit } from '../../../tree/edit.ts';
import { isUnset, itemsOf, type Node, stringOf } from '../../../tree/node.ts';
import { holds } from '../../../tree/span.ts';
import { keyOf, type Service, settingOf } from './service.ts';
import { settingEdit } from './setting-edit.ts';

const setting = 'security_opt';

/** One entry of `security_opt`. */
interface Option {
  readonly node: Node;
  readonly name: string;
  /** `undefined` where none is given, or where it is not known. */
  readonly value?: string;
}

type Security = Pick<
  Values<typeof container>,
  'allowPrivilegeEscalation' | 'seccompProfile' | 'appArmorProfile' | 'seLinuxType' | 'procMount'
>;

/**
 * What `security_opt` and Docker's defaults make of a container.
 *
 * @see https://docs.docker.com/reference/cli/docker/container/run/#security-opt
 * @see https://docs.docker.com/engine/security/seccomp/ and https://docs.docker.com/engine/security/apparmor/ (the defaults)
 */
export function securityOf(service: Service): Security {
  const list = settingOf(service, setting);
  const options = itemsOf(list).flatMap(optionOf);
  const hidden = hiddenIn(list);
  // Of options that contradict each other the last one counts.
  const pick = <T>(isWanted: (option: Option) => boolean, convert: (value: string) => T | undefined, otherwise: Value<T>): Value<T> => {
    const option = options.findLast(isWanted);
    if (!option) return hidden ?? otherwise;
    const origin: Origin = originOf(option.node, { setting });
    if (option.node.kind === 'unknown') return unknown(option.node.reason, origin);
    const value = convert(option.value ?? '');
    return value === undefined ? unknown(`${stringOf(option.node)} has no meaning here`, origin) : known(value, origin);
  };
  const named =
    (name: string) =>
    (option: Option): boolean =>
      option.name === name;
  const seLinuxType = pick(
    (option) => option.name === 'label' && (option.value === undefined || /^(disable$|type:)/.test(option.value)),
    (value) => (value === 'disable' ? 'disabled' : value.slice('type:'.length)),
    defaultOf(''),
  );
  return {
    allowPrivilegeEscalation: {
      ...pick(named('no-new-privileges'), escalation, defaultOf(true, { ...headerOf(service) })),
      edit: (wanted) => (wanted === false ? forbidNewPrivileges(service, options) : undefined),
    },
    seccompProfile: pick(named('seccomp'), seccomp, defaultOf('RuntimeDefault', { setting })),
    appArmorProfile: pick(named('apparmor'), appArmor, defaultOf('RuntimeDefault', { setting })),
    procMount: pick(named('systempaths'), (value) => (value === 'unconfined' ? 'Unmasked' : undefined), defaultOf('Default', { setting })),
    ...(seLinuxType.state === 'known' && seLinuxType.isDefault ? {} : { seLinuxType }),
  };
}

/** The part of the list that is not known, which may hold any option. */
function hiddenIn(list: Node | undefined): Unknown | undefined {
  if (isUnset(list)) return undefined;
  if (list.kind !== 'list') return unknown(list.kind === 'unknown' ? list.reason : `${setting} is not a list`, originOf(list, { setting }));
  const item = list.items.find((one) => one.kind === 'unknown' && optionOf(one).length === 0);
  return item?.kind === 'unknown' ? unknown(item.reason, originOf(item, { setting })) : undefined;
}

/** `name=value`, `name:value` (the old form) or a name alone; none for an option whose name is not known. */
function optionOf(node: Node): readonly Option[] {
  const text = stringOf(node);
  if (text === undefined) {
    const first = node.kind === 'unknown' ? node.parts?.[0] : undefined;
    const name = typeof first === 'string' ? /^([\w-]+)[=:]/.exec(first)?.[1] : undefined;
    return name === undefined ? [] : [{ node, name }];
  }
  const separator = text.includes('=') ? '=' : ':';
  const at = text.indexOf(separator);
  return [at === -1 ? { node, name: text } : { node, name: text.slice(0, at), value: text.slice(at + 1) }];
}

function escalation(value: string): boolean | undefined {
  if (/^(|1|t|true)$/i.test(value)) return false;
  return /^(0|f|false)$/i.test(value) ? true : undefined;
}

const seccomp = (value: string): string => (value === 'unconfined' ? 'Unconfined' : value === 'builtin' ? 'RuntimeDefault' : 'Localhost');

const appArmor = (value: string): string => (value === 'unconfined' ? 'Unconfined' : value === 'docker-default' ? 'RuntimeDefault' : value);

function headerOf(service: Service): Origin {
  const header = keyOf(service, setting);
  return header ? { header } : {};
}

function forbidNewPrivileges(service: Service, options: readonly Option[]): readonly TextEdit[] | undefined {
  const item = 'no-new-privileges:true';
  const existing = options.findLast(({ name }) => name === 'no-new-privileges')?.node;
  if (!existing) return settingEdit(service, setting, [item]);
  const { source, start, end } = existing.span;
  const isOwn = existing.kind === 'scalar' && existing.trail === undefined && holds(service.site.block, existing.span);
  return isOwn ? [{ source, start, end, text: item }] : undefined;
}
