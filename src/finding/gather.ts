import { compareFindings, distinct, type Finding } from './finding.ts';

/** A finding with what tells where else it may have been found. */
export interface Gathered {
  readonly finding: Finding;
  /** The place of the block that was judged: instances of one block, and calls of one module, share it. */
  readonly subject: string;
  /** The set of inputs under which it was found, where there are several. */
  readonly environment?: string;
}

/**
 * One finding for each thing to mend: instances of one block that fail by the same value count once, and so does what
 * is found in several environments. Where it does not hold in all of them, it says where.
 *
 * @param environments - the names of all that were judged; none where there is but one without a name
 */
export function gather(all: readonly Gathered[], environments: readonly string[]): Finding[] {
  const sorted = [...all].sort((one, other) => compareFindings(one.finding, other.finding));
  return distinct(instances(acrossEnvironments(sorted, environments)).sort(compareFindings));
}

type Placed = Pick<Gathered, 'finding' | 'subject'>;

function acrossEnvironments(all: readonly Gathered[], environments: readonly string[]): readonly Placed[] {
  if (environments.length < 2) return all;
  const found = new Map<string, { readonly first: Gathered; readonly names: Set<string> }>();
  for (const one of all) {
    const key = [one.finding.fingerprint, placeOf(one.finding), one.finding.message].join('\0');
    const known = found.get(key) ?? { first: one, names: new Set<string>() };
    if (one.environment !== undefined) known.names.add(one.environment);
    found.set(key, known);
  }
  return [...found.values()].map(({ first: { finding, subject }, names }) => {
    if (names.size === environments.length) return { finding, subject };
    const held = environments.filter((name) => names.has(name));
    return { subject, finding: { ...finding, message: `${finding.message}, only in ${held.join(', ')}`, environments: held } };
  });
}

/** As many others as a message names. */
const maxNamed = 3;

function instances(all: readonly Placed[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const { finding, subject } of all) {
    const key = [finding.policy, subject, placeOf(finding), finding.message.replaceAll(finding.address, '')].join('\0');
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group as [Finding];
    const others = [...new Set(group.map(({ address }) => address))].filter((address) => address !== first.address);
    // Several of one address are told apart elsewhere.
    if (others.length === 0) return group;
    const named = others.slice(0, maxNamed).join(', ');
    const more = others.length > maxNamed ? ` and ${others.length - maxNamed} more` : '';
    return [{ ...first, message: `${first.message}; so it is for ${named}${more}`, alsoAt: others }];
  });
}

const placeOf = ({ file, range }: Finding): string => [file, range.startLine, range.startColumn, range.endLine, range.endColumn].join(':');
