import type { Source } from '../../tree/source.ts';
import { readYaml } from '../../tree/yaml.ts';
import type { Project, ReadContext } from '../format.ts';
import { limitRangesOf } from './limit-range.ts';
import { type KubernetesObject, objectsOf } from './object.ts';
import { withSharedClaims } from './shared-claims.ts';
import { factsOf, workloadFacts } from './workload.ts';

/** Reads manifests; those of one top folder make a project, for they are likely applied together. */
export async function read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]> {
  const projects = new Map<string, Source[]>();
  for (const source of sources) {
    const top = source.path.includes('/') ? (source.path.split('/', 1)[0] as string) : source.path === '<stdin>' ? source.path : '.';
    projects.set(top, [...(projects.get(top) ?? []), source]);
  }
  return [...projects].map(([path, members]) => project(path, members, context));
}

function project(path: string, sources: readonly Source[], context: ReadContext): Project {
  const objects = sources.flatMap((source) => objectsIn(source, context));
  return { format: 'kubernetes', path, sources, facts: judgedFacts(objects) };
}

/** The facts of objects that live in one cluster. */
function judgedFacts(objects: readonly KubernetesObject[]) {
  const limitRanges = objects.flatMap(limitRangesOf);
  return withSharedClaims(objects.flatMap((object) => workloadFacts(object, limitRanges) ?? [])).flatMap(factsOf);
}

function objectsIn(source: Source, context: ReadContext): readonly KubernetesObject[] {
  const editable = /\.ya?ml$|^<stdin>$/i.test(source.path);
  return readYaml(source, { version: '1.1', notice: context.notice }).flatMap((document) =>
    objectsOf(document, { prefix: '', spelling: 'camel', editable, notice: context.notice }),
  );
}
