import { type Ports, type Rule } from '../../network/index.ts';
import { type PodIsolation } from './network-policy.ts';
/** The port of a pod behind a name; open where the code does not show one. */
export type NamedPort = (name: string) => Ports;
/**
 * The rules of a NetworkPolicy, one for each item of its sections and protocol in it.
 *
 * @returns the rules, and why there may be more
 * @see https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/#NetworkPolicySpec
 */
export declare function rulesOf(policy: PodIsolation, namedPort: NamedPort): {
    readonly rules: readonly Rule[];
    readonly rest?: string;
};
