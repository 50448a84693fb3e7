import { type Probe, probe } from '../../facts/container.ts';
import { element, type Site } from '../../facts/declare.ts';
import { defaultOf, known, unknown, type Value } from '../../facts/value.ts';
import { entriesOf, get, isUnset } from '../../tree/node.ts';
import { isKnative } from './pod-template.ts';
import type { Scope } from './setting.ts';

/** @see https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/ */
export function probesOf(scope: Scope, site: Site): Value<readonly Probe[]> {
  return known([probeOf('liveness', scope, site), probeOf('readiness', scope, site)]);
}

function probeOf(name: 'liveness' | 'readiness', scope: Scope, site: Site): Probe {
  return element(probe, site, site.header, { name: known<string>(name), declared: declared(scope, name) });
}

function declared({ node, object }: Scope, name: 'liveness' | 'readiness'): Value<boolean> {
  const value = get(node, `${name}Probe`);
  // Knative connects to the port of a container that has no readiness probe of its own.
  // https://knative.dev/docs/serving/services/configure-probing/
  if (isUnset(value)) return defaultOf(name === 'readiness' && isKnative(object));
  if (value.kind === 'unknown') return unknown(value.reason, { span: value.span });
  return known(entriesOf(value).length > 0, { span: value.span });
}
