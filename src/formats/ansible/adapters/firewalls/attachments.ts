import { known, unknown, type Value } from '../../../../facts/value.ts';
import { get, type Node } from '../../../../tree/node.ts';
import type { Invocation } from '../invocation.ts';
import { Options } from '../options.ts';
import { valuesOf, wordsIn } from './parts.ts';

/** What the tasks of a play put behind firewalls: interfaces, subnets, machines. */
export type Attachments = readonly Invocation[];

/** The words for what a module makes. */
const kinds: Readonly<Record<string, string>> = {
  'azure.azcollection.azure_rm_networkinterface': 'interface',
  'azure.azcollection.azure_rm_subnet': 'subnet',
  'amazon.aws.ec2_instance': 'instance',
  'amazon.aws.ec2': 'instance',
};

export const attachingModules: ReadonlySet<string> = new Set(Object.keys(kinds));

/**
 * What a firewall covers, by its name within the play.
 *
 * @param settings - the options that name the firewall of what is made
 * @returns nothing where the play makes nothing that a firewall could cover: what it covers is then elsewhere
 */
export function attachedTo(
  name: Node | undefined,
  attachments: Attachments,
  settings: readonly string[],
): { readonly attached?: Value<boolean>; readonly attachments?: Value<string> } {
  const own = wordsIn(name);
  if (own === undefined || attachments.length === 0) return {};
  const covered: string[] = [];
  let missing: string | undefined;
  for (const invocation of attachments) {
    const options = new Options(invocation);
    const { items, rest } = valuesOf(options.node(...settings));
    const names = items.map((item) => (item.kind === 'map' ? get(item, 'name') : item));
    const open = names.find((one) => one?.kind === 'unknown');
    missing ??= rest ?? (open?.kind === 'unknown' ? open.reason : undefined);
    // A resource id ends with the name.
    if (names.some((one) => wordsIn(one)?.split('/').at(-1)?.toLowerCase() === own.toLowerCase()))
      covered.push(`${kinds[invocation.module]} ${wordsIn(options.node('name')) ?? '?'}`);
  }
  if (covered.length > 0) return { attached: known(true), attachments: known([...new Set(covered)].join(', ')) };
  return missing === undefined
    ? { attached: known(false), attachments: known('') }
    : { attached: unknown(missing), attachments: unknown(missing) };
}
