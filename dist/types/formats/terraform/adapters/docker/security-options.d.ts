import type { Container } from '../../../../facts/container.ts';
import { type Node } from '../../../../tree/node.ts';
type Confinement = Pick<Container['values'], 'allowPrivilegeEscalation' | 'seccompProfile' | 'appArmorProfile' | 'seLinuxType' | 'procMount'>;
/**
 * What Docker's security options (`no-new-privileges`, `seccomp=unconfined`, `label:disable` …) leave of its own
 * confinement: a seccomp and an AppArmor profile are on by default, sensitive paths are masked, and new privileges can be
 * gained.
 *
 * @see https://docs.docker.com/reference/cli/docker/container/run/#security-opt
 */
export declare function securityOptions(list: Node | undefined, setting: string): Confinement;
export {};
