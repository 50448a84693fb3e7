import { type Mount, mount } from '../../../facts/container.ts';
import { element, type Site } from '../../../facts/declare.ts';
import { absent, defaultOf, fromNode, known, type Origin, originOf, unknown, type Value } from '../../../facts/value.ts';
import { type Node, stringOf } from '../../../tree/node.ts';
import { type Mounted, type Mounts, mountsFrom, mountsOf } from './mounts.ts';
import { type Service, truth } from './service.ts';

/** What each service of a project mounts, by its name. */
export function mountFacts(services: readonly Service[]): ReadonlyMap<string, Value<readonly Mount[]>> {
  const own = new Map(services.map((service) => [service.name, mountsOf(service)]));
  const all = new Map(services.map((service) => [service.name, joined(own.get(service.name) as Mounts, mountsFrom(service, own))]));
  return new Map(
    services.map(({ name, site }) => {
      const { mounts, rest } = all.get(name) as Mounts;
      const facts = mounts.map((one) => factOf(site, one, sharedWith(name, one, all)));
      return [name, known(facts, rest === undefined ? {} : { rest })];
    }),
  );
}

const joined = (one: Mounts, other: Mounts): Mounts => {
  const rest = one.rest ?? other.rest;
  return { mounts: [...one.mounts, ...other.mounts], ...(rest === undefined ? {} : { rest }) };
};

function factOf(site: Site, mounted: Mounted, shared: Value<string>): Mount {
  const { kind, source, target, readOnly, propagation, place, setting = 'volumes' } = mounted;
  const text = (node: Node | undefined): Value<string> => fromNode(node, stringOf, { origin: { setting } });
  return element(mount, site, place, {
    kind: typeof kind === 'string' ? known(kind) : unknown(kind.reason, { span: place, setting }),
    source: text(source),
    target: text(target),
    readOnly: typeof readOnly === 'boolean' ? defaultOf(readOnly) : readOnlyOf(readOnly),
    propagation: fromNode(propagation, stringOf, { origin: { setting: 'propagation' } }),
    sharedWith: shared,
  });
}

/** The node is the mode of a short volume (`ro`, `rw`), the `read_only` of a long one, or an entry of volumes_from. */
function readOnlyOf(node: Node): Value<boolean> {
  const origin: Origin = { setting: 'read_only' };
  const text = stringOf(node);
  if (text !== undefined && /(^|:)r[ow]$/.test(text)) return known(/ro$/.test(text), originOf(node, { setting: 'mode' }));
  return fromNode(node, truth, { origin, fallback: defaultOf(false, origin) });
}

/** The other services that mount the same thing, where one of them or this one can write to it. */
function sharedWith(name: string, mounted: Mounted, all: ReadonlyMap<string, Mounts>): Value<string> {
  const { identity } = mounted;
  if (identity === undefined) return absent();
  if (typeof identity !== 'string') return unknown(identity.reason, { span: mounted.place, setting: 'volumes' });
  const others = [...all].filter(
    ([other, { mounts }]) => other !== name && mounts.some((one) => one.identity === identity && (isWritable(mounted) || isWritable(one))),
  );
  return others.length === 0 ? absent() : known(phrase(others.map(([other]) => `services.${other}`)));
}

const isWritable = ({ readOnly }: Mounted): boolean =>
  typeof readOnly === 'boolean'
    ? !readOnly
    : readOnlyOf(readOnly).state !== 'known' || !(readOnlyOf(readOnly) as { value?: boolean }).value;

function phrase(names: readonly string[]): string {
  const [first = '', second = '', ...others] = names;
  if (names.length <= 2) return [first, second].filter(Boolean).join(' and ');
  return `${first}, ${second} and ${others.length} more`;
}
