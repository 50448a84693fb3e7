import { get, isUnset, type MapNode, type Node } from '../../tree/node.ts';
import { type KubernetesObject, remark } from './object.ts';

/** A pod, or the template from which a controller makes pods. */
export interface PodTemplate {
  readonly metadata: Node | undefined;
  readonly spec: MapNode;
  /** Does it run to an end? Nobody checks the health of such pods. */
  readonly finite: boolean;
}

/** Where a kind keeps its pod template: the path to what holds `metadata` and `spec`. */
interface Holder {
  readonly groups: readonly string[];
  readonly path: readonly string[];
  readonly finite?: boolean;
}

/** Groups that serve, or once served, the workloads of Kubernetes itself. */
const builtin = ['', 'apps', 'extensions', 'batch'];

/**
 * @see https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/
 * @see https://argo-rollouts.readthedocs.io/en/stable/features/specification/
 * @see https://knative.dev/docs/serving/reference/serving-api/
 * @see https://docs.openshift.com/container-platform/4.16/rest_api/workloads_apis/deploymentconfig-apps-openshift-io-v1.html
 */
const holders: Readonly<Record<string, Holder>> = {
  Pod: { groups: builtin, path: [] },
  PodTemplate: { groups: builtin, path: ['template'] },
  Deployment: { groups: builtin, path: ['spec', 'template'] },
  StatefulSet: { groups: builtin, path: ['spec', 'template'] },
  DaemonSet: { groups: builtin, path: ['spec', 'template'] },
  ReplicaSet: { groups: builtin, path: ['spec', 'template'] },
  ReplicationController: { groups: builtin, path: ['spec', 'template'] },
  Job: { groups: builtin, path: ['spec', 'template'], finite: true },
  CronJob: { groups: builtin, path: ['spec', 'jobTemplate', 'spec', 'template'], finite: true },
  Rollout: { groups: ['argoproj.io'], path: ['spec', 'template'] },
  Service: { groups: ['serving.knative.dev'], path: ['spec', 'template'] },
  Configuration: { groups: ['serving.knative.dev'], path: ['spec', 'template'] },
  Revision: { groups: ['serving.knative.dev'], path: [] },
  DeploymentConfig: { groups: ['', 'apps.openshift.io'], path: ['spec', 'template'] },
};

export const isKnative = (object: KubernetesObject): boolean => object.group === 'serving.knative.dev';

/** Has the object, by its kind, a pod template? */
export const mayHoldPods = ({ kind, group }: KubernetesObject): boolean => holders[kind]?.groups.includes(group) ?? false;

/**
 * The pod template of an object.
 *
 * @returns `undefined` for an object without one, with a notice where it should have one that can be read
 */
export function podTemplateOf(object: KubernetesObject): PodTemplate | undefined {
  const holder = holders[object.kind];
  if (!holder?.groups.includes(object.group)) return undefined;
  let node: Node = object.node;
  const walked: string[] = [];
  for (const key of [...holder.path, 'spec']) {
    const next: Node | undefined = get(node, key);
    walked.push(key);
    const path = walked.join('.');
    if (isUnset(next)) {
      // A Rollout may point to a Deployment instead, and a patch or a half-written object has nothing to check.
      const elsewhere = !isUnset(get(object.node, 'spec', 'workloadRef'));
      if (!elsewhere) remark(object, 'schema-violation', `${path} is missing, so there are no containers to check`, object.header, false);
      return undefined;
    }
    if (next.kind !== 'map') {
      const problem = next.kind === 'unknown' ? `is not known (${next.reason})` : `is a ${next.kind}, not a mapping`;
      remark(object, 'schema-violation', `${path} ${problem}; its containers were not checked`, next.span, true);
      return undefined;
    }
    node = next;
  }
  const spec = node as MapNode;
  const restart = get(spec, 'restartPolicy');
  const endsByItself =
    holder.path.length === 0 && restart?.kind === 'scalar' && (restart.value === 'Never' || restart.value === 'OnFailure');
  return { metadata: get(object.node, ...holder.path, 'metadata'), spec, finite: (holder.finite ?? false) || endsByItself };
}
