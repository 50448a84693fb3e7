import type { Fact } from '../../facts/declare.ts';
import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import { readYaml } from '../../tree/yaml.ts';
import type { Relocate } from '../format.ts';
import { limitRangesOf } from './limit-range.ts';
import { withNetworkPolicies } from './network-policies.ts';
import { type KubernetesObject, objectsOf } from './object.ts';
import { persistentVolumeFacts } from './offered-volume.ts';
import { templateOf } from './rendered-source.ts';
import { secretsOf } from './secrets.ts';
import { withSharedClaims } from './shared-claims.ts';
import { verificationsOf } from './tls-verification.ts';
import { factsOf, workloadFacts } from './workload.ts';

interface ManifestOptions {
  readonly notice: (notice: Notice) => void;
  readonly editable: boolean;
  readonly relocated?: Relocate;
}

/**
 * The facts of objects that live in one cluster.
 *
 * @param isWhole - are these all that are applied together, rather than one that another format carries?
 */
export function judgedFacts(objects: readonly KubernetesObject[], isWhole = true): readonly Fact[] {
  const limitRanges = objects.flatMap(limitRangesOf);
  const shared = withSharedClaims(objects.flatMap((object) => workloadFacts(object, limitRanges) ?? []));
  const { workloads, facts } = withNetworkPolicies(objects, shared, isWhole);
  return [
    ...workloads.flatMap(factsOf),
    ...facts,
    ...objects.flatMap(persistentVolumeFacts),
    ...objects.flatMap(secretsOf),
    ...objects.flatMap(verificationsOf),
  ];
}

/** The objects in all documents of a manifest. Those that Helm rendered are named with their template. */
export function objectsOfSource(source: Source, { notice, editable, relocated }: ManifestOptions): readonly KubernetesObject[] {
  return readYaml(source, { version: '1.1', notice: templatesApart(source, notice) }).flatMap((document) => {
    const template = templateOf(document.span);
    return objectsOf(relocated ? relocated(document) : document, {
      prefix: template === undefined ? '' : `${template}: `,
      spelling: 'camel',
      // What a tool wrote is not what people edit.
      editable: editable && template === undefined,
      notice,
    });
  });
}

/** One notice for a template that is no YAML before it has been filled in, in place of errors about its braces. */
function templatesApart(source: Source, notice: (notice: Notice) => void): (notice: Notice) => void {
  let told = false;
  return (one) => {
    if (one.code !== 'syntax-error' || !/\{\{.*\}\}/.test(source.text)) return notice(one);
    const message = 'this is a template, to be filled in before it is a manifest; it was not checked. Check what it renders to';
    if (!told) notice({ ...one, code: 'not-rendered', message });
    told = true;
  };
}
