import type { Fact } from '../../../../facts/declare.ts';
import { type Platform } from '../../../../network/index.ts';
import { type Node } from '../../../../tree/node.ts';
import type { ProjectResources } from '../../module/project-resources.ts';
import type { Resource } from '../../module/resource.ts';
import type { Adapter } from '../adapter.ts';
import { type RuleSource } from './rule-source.ts';
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
export declare function firewallOf({ resource, platform, rules, rest, covers }: FirewallSource): Fact;
/** The rules in blocks of a firewall. */
export declare function inlineRules(rule: RuleBlock, path: string, read: (rule: RuleBlock, index: number, count: number) => readonly RuleSource[]): {
    rules: RuleSource[];
    rest: string | undefined;
};
/** The rules that stand in resources of their own. */
export declare const separateRules: (firewall: Resource, project: ProjectResources, types: readonly RuleType[]) => readonly RuleSource[];
/**
 * Rules of a firewall that is not in the code: together they are judged on what they let through, and nothing is said about
 * what they do not say. Those that name their firewall in the same words belong together.
 */
export declare const strayRules: (type: RuleType, platform: Platform) => Adapter;
