import type { Fact } from '../facts/declare.ts';
import { type Firewall, firewall } from '../facts/firewall.ts';
import type { Value } from '../facts/value.ts';
import type { Inputs } from '../formats/format.ts';
import { effective, type FlowRow, flowRows, ruleSetOf } from '../network/index.ts';
import type { Notice } from '../tree/notice.ts';
import { Source } from '../tree/source.ts';
import { type Range, rangeOf } from '../tree/span.ts';
import { type DiscoverOptions, discover } from './discover.ts';
import type { RunNotice } from './result.ts';
import { read } from './run.ts';
import { TreeFiles } from './tree-files.ts';

export interface FlowsOptions extends DiscoverOptions {
  readonly root: string;
  readonly inputs: Inputs;
  /** Standard input, where `-` was asked for. */
  readonly stdin?: string;
  readonly progress?: (step: string) => void;
}

/** What passes one firewall, after all rules and the defaults of its platform. */
export interface FirewallFlows {
  readonly address: string;
  /** What its own end is called in the rows. */
  readonly name: string;
  /** `network security group`, `ufw`. */
  readonly platform: string;
  readonly file: string;
  readonly range: Range;
  /** Under which condition it exists at all. */
  readonly condition?: string;
  /** What it covers: `interface web-nic`; empty for nothing, absent where the code does not tell. */
  readonly covers?: string;
  /** Inbound first. */
  readonly flows: readonly FlowRow[];
}

/**
 * The effective flow matrix of everything that is asked for.
 *
 * @returns firewalls sorted by file and place, and notices about what could not be read
 * @throws UsageError for a root that is not there; never for bad input
 */
export async function flows(
  options: FlowsOptions,
): Promise<{ readonly firewalls: readonly FirewallFlows[]; readonly notices: readonly RunNotice[] }> {
  const notices: RunNotice[] = [];
  const notice = ({ span, ...one }: Notice): void => void notices.push(span ? { ...one, range: rangeOf(span) } : one);
  const files = new TreeFiles(options.root, notice);
  options.progress?.('looking for files');
  const paths = options.stdin !== undefined && options.paths.length === 0 ? [] : discover(files, options);
  const sources = paths.flatMap((path) => files.load(path) ?? []);
  if (options.stdin !== undefined) sources.push(new Source('<stdin>', options.stdin));
  const projects = await read(sources, files, options, notice);
  const facts = projects.flatMap((project) => project.facts).filter(isFirewall);
  return { firewalls: facts.map(flowsOf).sort(byPlace), notices };
}

const isFirewall = (fact: Fact): fact is Firewall => fact.declaration === firewall;

function flowsOf(fact: Firewall): FirewallFlows {
  const { site, values } = fact;
  const name = textIn(values.name) || site.address;
  const ruleSet = ruleSetOf(fact);
  const covers = values.attachments?.state === 'known' ? values.attachments.value : undefined;
  return {
    address: site.address,
    name,
    platform: textIn(values.platform),
    file: site.header.source.path,
    range: rangeOf(site.header),
    ...(site.condition === undefined ? {} : { condition: site.condition }),
    ...(covers === undefined ? {} : { covers }),
    flows: ruleSet ? (['inbound', 'outbound'] as const).flatMap((direction) => flowRows(effective(ruleSet, direction), name)) : [],
  };
}

const textIn = (value: Value<string> | undefined): string => (value?.state === 'known' ? value.value : '');

const byPlace = (one: FirewallFlows, other: FirewallFlows): number =>
  compare(one.file, other.file) || one.range.startLine - other.range.startLine || compare(one.address, other.address);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
