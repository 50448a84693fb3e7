import type { Fact } from '../../../../facts/declare.ts';
import { known, type Value } from '../../../../facts/value.ts';
import { firewallFact, type Platform, type Rule } from '../../../../network/index.ts';
import { type Node, stringOf } from '../../../../tree/node.ts';
import { textOf } from '../../../../tree/span.ts';
import type { ProjectResources } from '../../module/project-resources.ts';
import type { Resource } from '../../module/resource.ts';
import type { Adapter } from '../adapter.ts';
import { blocksAt, settingAt, text } from '../setting.ts';
import { type RuleSource, rulesOf } from './rule-source.ts';

/** Resources of a type of their own that are each a rule of some firewall. */
export interface RuleType {
  readonly type: string;
  /** The setting that tells which. */
  readonly of: string;
  /** The types of firewalls that it may be one of. */
  readonly firewalls: readonly string[];
  readonly read: RuleReader;
}

/** Reads the rules that a resource, or a block inside of one, stands for. */
export type RuleReader = (rule: RuleBlock) => readonly RuleSource[];

export interface RuleBlock {
  readonly node: Node;
  /** The resource that holds the block, or is the rule. */
  readonly resource: Resource;
  readonly project: ProjectResources;
}

export interface FirewallSource {
  readonly resource: Resource;
  readonly platform: Platform;
  readonly rules: readonly RuleSource[];
  /** Why there may be further rules. */
  readonly rest?: string | undefined;
  /** What it covers, by address. */
  readonly covers?: readonly string[];
}

/** A firewall that a resource of the code is. */
export function firewallOf({ resource, platform, rules, rest, covers }: FirewallSource): Fact {
  const attached: { attached?: Value<boolean>; attachments?: Value<string> } =
    covers === undefined ? {} : { attached: known(covers.length > 0), attachments: known(covers.join(', ')) };
  return firewallFact({
    site: resource.site,
    name: text(resource.node, 'name', { fallback: resource.name }),
    ruleSet: {
      platform,
      rules: rules.flatMap((rule) => rulesOf(withoutCondition(rule, resource))),
      ...(rest === undefined ? {} : { rest }),
    },
    ...attached,
  });
}

/** What the firewall itself depends on goes without saying for its rules. */
function withoutCondition(rule: RuleSource, { site }: Resource): RuleSource {
  return rule.condition === site.condition ? { ...rule, condition: undefined } : rule;
}

/** The rules in blocks of a firewall. */
export function inlineRules(rule: RuleBlock, path: string, read: (rule: RuleBlock, index: number, count: number) => readonly RuleSource[]) {
  const { items, rest } = blocksAt(rule.node, path);
  return { rules: items.flatMap((node, index) => read({ ...rule, node }, index, items.length)), rest };
}

/** The rules that stand in resources of their own. */
export const separateRules = (firewall: Resource, project: ProjectResources, types: readonly RuleType[]): readonly RuleSource[] =>
  types.flatMap((type) =>
    (firewallsOf(type, project).get(firewall) ?? []).flatMap((resource) => type.read({ node: resource.node, resource, project })),
  );

const firewallsOf = ({ type, of, firewalls }: RuleType, project: ProjectResources): ReadonlyMap<Resource, readonly Resource[]> =>
  project.grouped(type, of, ({ node }) => targets(node, of, firewalls, project));

const targets = (node: Node, of: string, firewalls: readonly string[], project: ProjectResources): readonly Resource[] =>
  firewalls.flatMap((firewall) => project.targetsOf(settingAt(node, of), firewall));

/**
 * Rules of a firewall that is not in the code: together they are judged on what they let through, and nothing is said about
 * what they do not say. Those that name their firewall in the same words belong together.
 */
export const strayRules =
  (type: RuleType, platform: Platform): Adapter =>
  (resource, _, project) => {
    const key = strayKey(type, resource, project);
    const mates = key === undefined ? [] : strays(type, project).get(key);
    return mates?.[0] === resource ? layersOf(type, mates, project).map((layer) => strayFirewall(layer, platform)) : [];
  };

interface Stray {
  readonly resource: Resource;
  readonly rules: readonly RuleSource[];
}

function strayFirewall(layer: readonly Stray[], platform: Platform): Fact {
  const { resource } = layer[0] as Stray;
  const rules: readonly Rule[] = layer.flatMap((stray) =>
    stray.rules.flatMap((rule) => rulesOf(withoutCondition({ ...rule, owner: stray.resource.site.address }, resource))),
  );
  const name = text(resource.node, 'name', { fallback: resource.name });
  return firewallFact({ site: resource.site, name, ruleSet: { platform: { ...platform, defaults: [] }, rules } });
}

/** No firewall has two rules of one name: those that look alike in the code are alternatives, or belong to different firewalls. */
function layersOf({ read }: RuleType, mates: readonly Resource[], project: ProjectResources): readonly (readonly Stray[])[] {
  const layers: Stray[][] = [];
  const taken = new Map<string, number>();
  for (const resource of mates) {
    const rules = read({ node: resource.node, resource, project });
    const name = rules[0]?.name.value ?? '';
    const layer = taken.get(name) ?? 0;
    taken.set(name, layer + 1);
    if (layers[layer]) layers[layer].push({ resource, rules });
    else layers[layer] = [{ resource, rules }];
  }
  return layers;
}

const strays = (type: RuleType, project: ProjectResources): ReadonlyMap<string, readonly Resource[]> =>
  project.grouped(type.type, `${type.of} elsewhere`, (one) => [strayKey(type, one, project)].flatMap((key) => key ?? []));

/** Tells which firewall outside of the code a rule belongs to; nothing for one in the code. */
function strayKey({ of, firewalls }: RuleType, resource: Resource, project: ProjectResources): string | undefined {
  if (targets(resource.node, of, firewalls, project).length > 0) return undefined;
  const value = settingAt(resource.node, of);
  const written = stringOf(value) ?? (value ? textOf(value.span) : resource.site.address);
  return `${resource.module.prefix} ${written}`;
}
