import { type Capability, type HostNamespace, type Sysctl } from '../../../facts/container.ts';
import { type Site } from '../../../facts/declare.ts';
import { type Value } from '../../../facts/value.ts';
import { type Node } from '../../../tree/node.ts';
import { type Options } from './options.ts';
/** Capabilities under an option; none by default. */
export declare function capabilities(options: Options, names: readonly string[], site: Site): Value<readonly Capability[]>;
/** One option that says in which namespace a container lives. */
export interface NamespaceOption {
    readonly name: 'network' | 'pid' | 'ipc' | 'uts' | 'user' | 'cgroup';
    readonly node: Node | undefined;
    readonly setting: string;
}
/** The namespaces about which something is said; by default a container has its own. */
export declare function hostNamespaces(said: readonly NamespaceOption[], site: Site): Value<readonly HostNamespace[]>;
/** Kernel parameters: a map of names and values. */
export declare function sysctls(options: Options, names: readonly string[], site: Site): Value<readonly Sysctl[]>;
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
export declare function securityOptions(options: Options, names: readonly string[]): SecurityOptions;
/** A limit of which zero, or less, means none. */
export declare function limit(options: Options, names: readonly string[]): Value<string>;
