import type { Source } from '../../tree/source.ts';
import type { Project, ReadContext } from '../format.ts';
import { type Kustomization, kustomizationOf, remarkUnapplied } from './kustomization.ts';
import { isKustomization } from './kustomization-name.ts';
import { builtProjects } from './kustomize-build.ts';
import { judgedFacts, objectsOfSource } from './manifests.ts';
import { topFolder } from './top-folder.ts';

/**
 * Reads manifests; those of one top folder make a project, for they are likely applied together. Patches are no
 * objects by themselves, and what a kustomization has built is judged in place of what it was built from.
 */
export async function read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]> {
  const kustomizations = sources
    .filter((source) => isKustomization(source.path))
    .flatMap((source) => kustomizationOf(source, context) ?? []);
  const built = context.inputs.kustomize ? await builtProjects(kustomizations, context) : [];
  const done = new Set(built.flatMap((project) => project.sources.map((source) => source.path)));
  const unbuilt = kustomizations.filter(({ source }) => !done.has(source.path));
  for (const one of unbuilt) remarkUnapplied(one, context);

  const patches = new Set(kustomizations.flatMap((one: Kustomization) => one.patchFiles));
  const projects = new Map<string, Source[]>();
  for (const source of sources) {
    if (done.has(source.path)) continue;
    const top = topFolder(source.path);
    projects.set(top, [...(projects.get(top) ?? []), source]);
  }
  return [...built, ...[...projects].map(([path, members]) => project(path, members, patches, context))];
}

function project(path: string, sources: readonly Source[], patches: ReadonlySet<string>, context: ReadContext): Project {
  const objects = sources
    .filter((source) => !isKustomization(source.path) && !patches.has(source.path))
    .flatMap((source) => objectsOfSource(source, { notice: context.notice, editable: /\.ya?ml$|^<stdin>$/i.test(source.path) }));
  return { format: 'kubernetes', path, sources, facts: judgedFacts(objects) };
}
