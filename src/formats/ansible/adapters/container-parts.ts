import { type Capability, capability, type HostNamespace, hostNamespace, type Sysctl, sysctl } from '../../../facts/container.ts';
import { element, type Site } from '../../../facts/declare.ts';
import { absent, defaultOf, known, type Origin, originOf, unknown, type Value } from '../../../facts/value.ts';
import { entriesOf, type Node, stringOf } from '../../../tree/node.ts';
import { listOf, type Options, textOf } from './options.ts';

/** Capabilities under an option; none by default. */
export function capabilities(options: Options, names: readonly string[], site: Site): Value<readonly Capability[]> {
  const node = options.node(...names);
  const origin = options.origin(...names);
  if (node === undefined) return defaultOf([], origin);
  if (node.kind === 'unknown') return unknown(node.reason, originOf(node, origin));
  const { items, rest } = listOf(node);
  const found = items.map((item) => {
    const place = originOf(item, { setting: origin.setting as string });
    const text = textOf(item);
    const name = text === undefined ? unknown(reasonOf(item), place) : known(text.toUpperCase().replace(/^CAP_/, ''), place);
    return element(capability, site, item.span, { name });
  });
  return known(found, { ...originOf(node, origin), ...(rest === undefined ? {} : { rest }) });
}

const reasonOf = (node: Node): string => (node.kind === 'unknown' ? node.reason : 'the value is not a text');

/** One option that says in which namespace a container lives. */
export interface NamespaceOption {
  readonly name: 'network' | 'pid' | 'ipc' | 'uts' | 'user' | 'cgroup';
  readonly node: Node | undefined;
  readonly setting: string;
}

/** The namespaces about which something is said; by default a container has its own. */
export function hostNamespaces(said: readonly NamespaceOption[], site: Site): Value<readonly HostNamespace[]> {
  const found = said.flatMap(({ name, node, setting }) => {
    if (node === undefined) return [];
    const origin = originOf(node, { setting });
    const text = stringOf(node);
    const shared = text === undefined ? unknown(reasonOf(node), origin) : known(/^host(:|$)/.test(text), origin);
    return [element(hostNamespace, site, node.span, { name: known<string>(name), shared })];
  });
  return known(found);
}

/** Kernel parameters: a map of names and values. */
export function sysctls(options: Options, names: readonly string[], site: Site): Value<readonly Sysctl[]> {
  const node = options.node(...names);
  const origin = options.origin(...names);
  if (node === undefined) return defaultOf([], origin);
  if (node.kind === 'unknown') return unknown(node.reason, originOf(node, origin));
  const found = entriesOf(node).map(({ key, keySpan, value }) => {
    const place = originOf(value, { setting: key });
    const text = textOf(value);
    return element(sysctl, site, keySpan, {
      name: known(key, { ...place, span: keySpan, written: text ?? '…' }),
      value: text === undefined ? unknown(reasonOf(value), place) : known(text, place),
    });
  });
  return known(found, originOf(node, origin));
}

/** What a list of security options says: `no-new-privileges`, `seccomp=unconfined`, `label:disable`. */
export interface SecurityOptions {
  readonly allowPrivilegeEscalation: Value<boolean>;
  readonly seccompProfile: Value<string>;
  readonly appArmorProfile: Value<string>;
}

/**
 * By default processes may gain privileges, and the runtime's seccomp and AppArmor profiles are on.
 *
 * @see https://docs.docker.com/reference/cli/docker/container/run/#security-opt and
 * https://docs.podman.io/en/latest/markdown/podman-run.1.html#security-opt-option
 */
export function securityOptions(options: Options, names: readonly string[]): SecurityOptions {
  const origin = options.origin(...names);
  const { items, rest } = listOf(options.node(...names));
  const read = <T>(pattern: RegExp, convert: (text: string) => T, fallback: T): Value<T> => {
    const item = items.findLast((one) => pattern.test(textOf(one) ?? ''));
    if (item) return known(convert((textOf(item) as string).replace(pattern, '')), originOf(item, { setting: origin.setting as string }));
    const missing = items.find((one) => one.kind === 'unknown');
    const reason = rest ?? (missing && reasonOf(missing));
    return reason === undefined
      ? defaultOf(fallback, { edit: (value) => (value === false ? origin.edit?.(['no-new-privileges:true']) : undefined) })
      : unknown(reason, origin);
  };
  return {
    allowPrivilegeEscalation: read(/^no-new-privileges(?=[:=]|$)/, (text) => /^[:=]false$/i.test(text), true),
    seccompProfile: read(/^seccomp[:=]/, (text) => (text === 'unconfined' ? 'Unconfined' : 'Localhost'), 'RuntimeDefault'),
    appArmorProfile: read(/^apparmor[:=]/, (text) => (text === 'unconfined' ? 'Unconfined' : text), 'RuntimeDefault'),
  };
}

/** A limit of which zero, or less, means none. */
export function limit(options: Options, names: readonly string[]): Value<string> {
  const value = options.text(names);
  return value.state === 'known' && /^-?0*(\.0*)?[a-z]*$|^-/i.test(value.value)
    ? absent({ setting: value.setting as string, ...spanOf(value) })
    : value;
}

const spanOf = (origin: Origin): Origin => ({
  ...(origin.span ? { span: origin.span } : {}),
  ...(origin.trail ? { trail: origin.trail } : {}),
  ...(origin.written === undefined ? {} : { written: origin.written }),
  ...(origin.edit ? { edit: origin.edit } : {}),
});
