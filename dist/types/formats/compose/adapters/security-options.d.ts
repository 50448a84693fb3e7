import type { container } from '../../../facts/container.ts';
import type { Values } from '../../../facts/declare.ts';
import { type Service } from './service.ts';
type Security = Pick<Values<typeof container>, 'allowPrivilegeEscalation' | 'seccompProfile' | 'appArmorProfile' | 'seLinuxType' | 'procMount'>;
/**
 * What `security_opt` and Docker's defaults make of a container.
 *
 * @see https://docs.docker.com/reference/cli/docker/container/run/#security-opt
 * @see https://docs.docker.com/engine/security/seccomp/ and https://docs.docker.com/engine/security/apparmor/ (the defaults)
 */
export declare function securityOf(service: Service): Security;
export {};
