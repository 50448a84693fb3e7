import { type Fact } from '../../../facts/declare.ts';
import { type Node } from '../../../tree/node.ts';
import type { Invocation } from './invocation.ts';
/**
 * A container that the Docker daemon of the host starts. What nobody sets keeps the defaults of Docker.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/community/docker/docker_container_module.html and
 * https://docs.docker.com/reference/cli/docker/container/run/
 */
export declare function dockerContainer(invocation: Invocation): readonly Fact[];
/** YAML reads a bare `no` as false; Ansible turns it back where that is the only choice it can mean. */
export declare const restartPolicyOf: (node: Node) => string | undefined;
