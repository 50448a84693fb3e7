import type { Fact } from '../../facts/declare.ts';
import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import type { Project, ReadContext } from '../format.ts';
import { adaptersOf } from './adapters/index.ts';
import { readInputs } from './module/inputs.ts';
import type { ModuleInstance } from './module/instance.ts';
import type { Module } from './module/module.ts';
import { readModules } from './module/modules.ts';
import { ProjectResources } from './module/project-resources.ts';
import { moduleTree, rootModules } from './module/tree.ts';
import { readPlan } from './plan/read-plan.ts';
import { terraformParser } from './syntax/grammar.ts';

/** Folders of Terraform files → one project per root module, with the facts of all the modules that it calls. */
export async function read({ configurations, plans }: Claimed, context: ReadContext): Promise<readonly Project[]> {
  // Templates in files are read where they are met, which cannot wait.
  await terraformParser();
  const modules = await readModules(configurations, context);
  const inputs = await readInputs(context);
  const notice = once(context.notice);
  const projects: Project[] = [];
  const trees = new Map<string, readonly ModuleInstance[]>();
  for (const root of rootModules(modules.own)) {
    const tree = (): readonly ModuleInstance[] => {
      const instances = moduleTree(root, { modules, ...inputs.of(root), load: context.load, notice });
      trees.set(root.path, instances);
      return instances;
    };
    projects.push(await projectOf(root, tree, { ...context, notice }));
  }
  for (const plan of plans) projects.push(await readPlan(plan, trees, { ...context, notice }));
  return projects;
}

interface Claimed {
  readonly configurations: readonly Source[];
  readonly plans: readonly Source[];
}

async function projectOf(root: Module, tree: () => readonly ModuleInstance[], context: ReadContext): Promise<Project> {
  const sources = new Set(root.sources);
  const facts: Fact[] = [];
  try {
    const instances = tree();
    const resources = new ProjectResources(instances);
    for (const instance of instances) {
      for (const source of instance.module.sources) sources.add(source);
      for (const resource of instance.allResources((type) => adaptersOf(type).length > 0)) {
        for (const adapter of adaptersOf(resource.type)) facts.push(...(await adapter(resource, context, resources)));
      }
    }
  } catch (error) {
    // Values that refer to each other in chains of thousands exhaust the stack.
    if (!(error instanceof RangeError)) throw error;
    const [file] = root.sources;
    const message = 'values refer to each other through too many stops; a part of this module was not checked';
    context.notice({ code: 'too-deep', message, lost: true, ...(file ? { file: file.path } : {}) });
  }
  return { format: 'terraform', path: root.path, sources: [...sources], facts };
}

/** A module that is called many times says the same each time. */
function once(notice: (notice: Notice) => void): (notice: Notice) => void {
  const said = new Set<string>();
  return (one) => {
    const key = [one.file, one.span?.start, one.message].join('\0');
    if (said.has(key)) return;
    said.add(key);
    notice(one);
  };
}
