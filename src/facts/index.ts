import { capability, container, hostNamespace, hostPort, mount, probe, sysctl } from './container.ts';
import type { Declaration } from './declare.ts';
import { exposure, firewall, firewallRule } from './firewall.ts';
import { image } from './image.ts';
import { key } from './key.ts';
import { machine } from './machine.ts';
import { networkPolicy } from './network-policy.ts';
import { publicAddress } from './public-address.ts';
import { secret } from './secret.ts';
import { task } from './task.ts';
import { verification } from './verification.ts';
import { workload } from './workload.ts';

/** Every kind of fact, elements before the facts that hold them. */
export const declarations: readonly Declaration[] = [
  workload,
  image,
  capability,
  hostNamespace,
  mount,
  sysctl,
  hostPort,
  probe,
  container,
  publicAddress,
  machine,
  secret,
  key,
  verification,
  task,
  firewallRule,
  exposure,
  firewall,
  networkPolicy,
];

/** The kinds that a policy may name as its subject. */
export const subjects: readonly Declaration[] = [
  container,
  workload,
  publicAddress,
  machine,
  secret,
  key,
  verification,
  task,
  firewall,
  networkPolicy,
];
