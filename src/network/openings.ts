import { type Axis, portAxis, remoteAxis } from './axis.ts';
import { anyPortOpen, internetWide } from './internet.ts';
import { difference, forSome, intersection, nothing, type PacketSet, union, unionOf } from './packet-set.ts';
import type { Rule } from './rule.ts';

/** What a rule opens to the internet. */
export interface Opening {
  readonly internet: PacketSet;
  readonly wide: PacketSet;
  readonly anyPort: PacketSet;
}

/**
 * Tells which rules open protocols and ports to the internet as a whole, and which most ports.
 *
 * A rule that does so alone is named alone: a narrow rule beside it is not to blame. Rules that do so only together
 * (each half of the internet, every port in pieces) are all named.
 *
 * @param passing - packets from or to strangers that each rule lets through
 */
export function openings(passing: ReadonlyMap<Rule, PacketSet>, isStateful: boolean): (rule: Rule) => Opening {
  const all = unionOf([...passing.values()]);
  const wide = blamed(passing, internetWide, internetWide(all), isRemote);
  const wideTogether = unionOf([...wide.values()]);
  const open = (packets: PacketSet): PacketSet => anyPortOpen(packets, isStateful);
  const anyPort = blamed(wide, open, open(wideTogether), isRemoteOrPort);
  return (rule) => ({
    internet: passing.get(rule) ?? nothing,
    wide: wide.get(rule) ?? nothing,
    anyPort: anyPort.get(rule) ?? nothing,
  });
}

const isRemote = (axis: Axis): boolean => axis === remoteAxis;
const isRemoteOrPort = (axis: Axis): boolean => axis === remoteAxis || axis === portAxis;

/** Each rule's share of what is open: by itself, and of what no rule opens by itself. */
function blamed(
  passing: ReadonlyMap<Rule, PacketSet>,
  open: (packets: PacketSet) => PacketSet,
  together: PacketSet,
  isCounted: (axis: Axis) => boolean,
): ReadonlyMap<Rule, PacketSet> {
  const alone = new Map([...passing].map(([rule, packets]) => [rule, open(packets)]));
  const explained = forSome(unionOf([...alone.values()]), isCounted);
  const rest = difference(together, explained);
  return new Map([...passing].map(([rule, packets]) => [rule, union(alone.get(rule) ?? nothing, intersection(packets, rest))]));
}
