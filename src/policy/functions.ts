import type { Environment } from '@marcbachmann/cel-js';
import { beyond, offPorts, onPorts, samplePacket } from '../network/index.ts';
import { isRuntimeSocket, isUnder, matchesPath } from './paths.ts';
import { isMinimalImage, isMovingTag, versionParts } from './tags.ts';
import { isRoot, userId } from './users.ts';

/** One domain function of the expression language. `docs/policies.md` is generated from this table. */
export interface DomainFunction {
  readonly signature: string;
  readonly doc: string;
  readonly call: (...values: never[]) => unknown;
}

const define = <A extends readonly unknown[]>(signature: string, doc: string, call: (...values: A) => unknown): DomainFunction => ({
  signature,
  doc,
  call: call as DomainFunction['call'],
});

export const domainFunctions: readonly DomainFunction[] = [
  define('isRoot(string): bool', 'Is this user, `name`, `uid` or with `:group`, the superuser?', isRoot),
  define('hasUserId(string): bool', 'Is the user given by number?', (user: string) => userId(user) !== undefined),
  define('userId(string): int', 'The number of a user that is given by number; -1 for one given by name.', (user: string) =>
    BigInt(userId(user) ?? -1),
  ),
  define(
    'isUnder(string, list): bool',
    'Is the path one of these directories or inside one? `/` stands only for itself.',
    (path: string, directories: readonly unknown[]) => isUnder(path, strings(directories)),
  ),
  define(
    'matchesPath(string, list): bool',
    'Does a glob of the list match the path or one of its ends?',
    (path: string, globs: readonly unknown[]) => matchesPath(path, strings(globs)),
  ),
  define('isRuntimeSocket(string): bool', 'Is the path the control socket of a container runtime?', isRuntimeSocket),
  define('isMovingTag(string): bool', 'Does the tag name a channel (`latest`, `stable`, `bookworm`) rather than a version?', isMovingTag),
  define('versionParts(string): int', 'How many numbers the version in a tag has: 2 for `1.27-alpine`; 0 for none.', (tag: string) =>
    BigInt(versionParts(tag)),
  ),
  define('isMinimalImage(string, string): bool', 'Is the image, by repository and tag, built for having little in it?', isMinimalImage),
  define(
    'startsWithAny(string, list): bool',
    'Is the text equal to an entry of the list, or does it go on after one with `/`?',
    (text: string, prefixes: readonly unknown[]) =>
      strings(prefixes).some((prefix) => text === prefix || text.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`)),
  ),
  define(
    'onPorts(string, list): string',
    'Of packets as text those to these ports: `22`, `tcp/22`, `8000-8010`, `udp/any`, `icmp`; empty for none.',
    (packets: string, services: readonly unknown[]) => onPorts(packets, strings(services)),
  ),
  define(
    'offPorts(string, list): string',
    'Of packets as text those to any other ports.',
    (packets: string, services: readonly unknown[]) => offPorts(packets, strings(services)),
  ),
  define(
    'beyond(string, list): string',
    'Of packets as text those whose far end is outside of these addresses and blocks; `internet` and `any` are known.',
    (packets: string, networks: readonly unknown[]) => beyond(packets, strings(networks)),
  ),
  define(
    'samplePacket(string, string): string',
    'The plainest of packets as text, for a direction: `tcp 203.0.113.7 → port 22`; empty for none.',
    samplePacket,
  ),
];

const strings = (list: readonly unknown[]): readonly string[] => [...list].map(String);

export function registerFunctions(environment: Environment): void {
  for (const { signature, call } of domainFunctions) environment.registerFunction(signature, call as (...values: unknown[]) => unknown);
}
