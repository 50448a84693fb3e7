import { type Fact } from '../../../facts/declare.ts';
import type { Invocation } from './invocation.ts';
/**
 * A container that Podman starts on the host.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/containers/podman/podman_container_module.html and
 * https://docs.podman.io/en/latest/markdown/podman-run.1.html
 */
export declare function podmanContainer(invocation: Invocation): readonly Fact[];
