import { type Entry, get, type MapNode } from '../../../../tree/node.ts';
import { scalarNode } from '../../evaluate/value.ts';
import type { Adapter, Adapters } from '../adapter.ts';
import { sayIncomplete } from '../repeated.ts';
import { apiObject } from './api-object.ts';
import { podSpecs, withProviderSecurityContexts } from './security-context.ts';

/** Which object of the API a resource of hashicorp/kubernetes makes; each also exists with the version at the end. */
const kinds: Readonly<Record<string, readonly [apiVersion: string, kind: string]>> = {
  kubernetes_pod: ['v1', 'Pod'],
  kubernetes_replication_controller: ['v1', 'ReplicationController'],
  kubernetes_deployment: ['apps/v1', 'Deployment'],
  kubernetes_stateful_set: ['apps/v1', 'StatefulSet'],
  kubernetes_daemonset: ['apps/v1', 'DaemonSet'],
  kubernetes_daemon_set: ['apps/v1', 'DaemonSet'],
  kubernetes_job: ['batch/v1', 'Job'],
  kubernetes_cron_job: ['batch/v1', 'CronJob'],
};

/** @see https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs */
export const kubernetesWorkloads: Adapters = Object.fromEntries(
  Object.entries(kinds).flatMap(([type, [apiVersion, kind]]) =>
    [type, `${type}_v1`, ...(type === 'kubernetes_cron_job' ? [`${type}_v1beta1`] : [])].map((name) => [name, adapter(apiVersion, kind)]),
  ),
);

function adapter(apiVersion: string, kind: string): Adapter {
  return async (resource, context) => {
    const { node, site } = resource;
    const object = withProviderSecurityContexts(apiObject(node));
    for (const spec of podSpecs) {
      const containers = get(object, ...spec, 'containers');
      if (containers?.kind === 'list' && containers.rest !== undefined) sayIncomplete(resource, 'container', containers.rest, context);
    }
    const head = (key: string, value: string): Entry => ({ key, keySpan: site.header, value: scalarNode(value, site.header) });
    const entries = [head('apiVersion', apiVersion), head('kind', kind), ...object.entries.values()];
    const whole: MapNode = { ...object, entries: new Map(entries.map((entry) => [entry.key, entry])) };
    const { condition } = site;
    return context.embedded('kubernetes', whole, {
      owner: site.address,
      header: site.header,
      block: site.block,
      spelling: 'snake',
      ...(condition === undefined ? {} : { condition }),
    });
  };
}
