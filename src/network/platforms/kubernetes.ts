import type { Direction, Platform, Rule } from '../rule.ts';

/**
 * The network policies that select a pod, together: a pod is open in a direction until one of them isolates it there;
 * from then on only what some policy lists passes.
 *
 * @param isolated - the directions in which some policy isolates the pods: its `policyTypes`
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation
 */
export const networkPolicies = (isolated: readonly Direction[]): Platform => ({
  name: 'network policies',
  evaluation: 'union',
  ties: 'as listed',
  isStateful: true,
  defaults: (['inbound', 'outbound'] as const).filter((direction) => !isolated.includes(direction)).map(openDirection),
});

const openDirection = (direction: Direction): Rule => ({
  name: `no policy for ${direction === 'inbound' ? 'ingress' : 'egress'}`,
  direction,
  action: 'allow',
  isDefault: true,
});
