import { posix } from 'node:path';
import type { Node } from '../../tree/node.ts';
import { Source } from '../../tree/source.ts';
import { readYaml } from '../../tree/yaml.ts';
import type { Project, ReadContext } from '../format.ts';
import { runTool, type ToolResult } from '../user-tool.ts';
import { type Kustomization, kustomizationOf } from './kustomization.ts';
import { isKustomization, kustomizationNames } from './kustomization-name.ts';
import { relocation } from './kustomize-origin.ts';
import { rendered } from './rendered.ts';

/** A kustomization with all that it is made of, itself first. */
interface Closure {
  readonly kustomizations: readonly Kustomization[];
  readonly files: readonly string[];
}

/** Builds every kustomization that no other one includes, with the user's `kustomize`, else `kubectl kustomize`. */
export async function builtProjects(kustomizations: readonly Kustomization[], context: ReadContext): Promise<readonly Project[]> {
  const included = new Set(kustomizations.flatMap((one) => one.resources));
  const tops = kustomizations.filter((one) => !one.isComponent && !included.has(one.folder));
  const projects: Project[] = [];
  for (const top of tops) {
    const project = await build(top, closureOf(top, context), context);
    if (project) projects.push(project);
  }
  return projects;
}

async function build(top: Kustomization, closure: Closure, context: ReadContext): Promise<Project | undefined> {
  const fail = (problem: string): undefined => {
    const message = `the kustomization was not built (${problem}); its resources were checked as they are written`;
    context.notice({ code: 'render-failed', message, lost: true, file: top.source.path });
  };
  const [remote] = closure.kustomizations.flatMap((one) => one.remote);
  if (remote !== undefined) return fail(`${remote} is not in the checked folder, and nothing is fetched`);
  const result = await runKustomize(posix.join(context.root.replaceAll('\\', '/'), top.folder));
  if ('missing' in result) return fail('neither kustomize nor kubectl is on the path');
  if ('problem' in result) return fail(result.problem);

  const sources = [...closure.kustomizations.map((one) => one.source), ...closure.files.flatMap((path) => context.load(path) ?? [])];
  const text = new Source(`${top.folder} as built by kustomize`, result.output);
  const facts = rendered(text, relocation(closure.kustomizations, documentsOf(closure, context)), context);
  return { format: 'kubernetes', path: top.folder, sources, facts };
}

async function runKustomize(folder: string): Promise<ToolResult> {
  const result = await runTool('kustomize', ['build', folder]);
  return 'missing' in result ? runTool('kubectl', ['kustomize', folder]) : result;
}

/** Everything below a kustomization: its own files, and those of what it includes. */
function closureOf(top: Kustomization, context: ReadContext, seen = new Set<string>()): Closure {
  seen.add(top.folder);
  const files: string[] = [...top.patchFiles];
  const kustomizations: Kustomization[] = [top];
  for (const path of top.resources) {
    const inner = kustomizationNames.map((name) => posix.join(path, name)).find((name) => context.isFile(name));
    if (inner === undefined) files.push(path);
    else if (!seen.has(path)) {
      const source = context.load(inner);
      // Its mistakes were told when it was read as a file of its own.
      const kustomization = source && kustomizationOf(source, { ...context, notice: () => undefined });
      const below = kustomization && closureOf(kustomization, context, seen);
      kustomizations.push(...(below?.kustomizations ?? []));
      files.push(...(below?.files ?? []));
    }
  }
  return { kustomizations, files };
}

/** The documents that the build started from: patches of the outermost kustomization first, resources last. */
function documentsOf({ kustomizations, files }: Closure, context: ReadContext): readonly Node[] {
  const patches = kustomizations.flatMap((one) => one.patchFiles);
  const resources = files.filter((path) => !patches.includes(path) && !isKustomization(path));
  return [...patches, ...resources].flatMap((path) => {
    const source = context.load(path);
    return source ? readYaml(source, { version: '1.1', notice: () => undefined }) : [];
  });
}
