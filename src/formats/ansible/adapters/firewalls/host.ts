import type { Site } from '../../../../facts/declare.ts';
import type { Undecided } from '../../../../network/index.ts';
import type { Node } from '../../../../tree/node.ts';
import type { Invocation } from '../invocation.ts';
import { wordsIn } from './parts.ts';

/** The site of what the tasks of a play make of a host together: it opens with the first of them. */
export function hostSite(invocations: readonly Invocation[], name: string): Site {
  const [first] = invocations as [Invocation];
  const { condition, ...site } = first.site;
  const isShared = invocations.every((one) => one.site.condition === condition);
  return {
    ...site,
    address: `${site.address.replace(/ › task .*$/s, '')} › ${name}`,
    ...(isShared && condition !== undefined ? { condition } : {}),
  };
}

/** A task that runs under another condition than the rest may not run where they do. */
export function conditionOf({ site }: Invocation, whole: Site): { readonly condition?: Undecided & { readonly key: string } } {
  const { condition } = site;
  if (condition === undefined || condition === whole.condition) return {};
  return { condition: { missing: `whether ${condition} holds is not known`, key: condition } };
}

/** Which network an interface is on is not in the code; the loopback is on none. */
export function interfaceCondition(node: Node | undefined): 'loopback' | { readonly condition?: Undecided & { readonly key: string } } {
  if (node === undefined) return {};
  const name = wordsIn(node) ?? 'the interface';
  return name === 'lo' ? 'loopback' : { condition: { missing: `which network ${name} is on is not in the code`, key: name } };
}
