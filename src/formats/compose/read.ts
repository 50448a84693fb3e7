import { entryOf } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import type { Project, ReadContext } from '../format.ts';
import { factsOf } from './adapters/services.ts';
import { type Model, readModel } from './model.ts';
import { type ComposeProject, groupFiles } from './projects.ts';
import { missingReferences } from './references.ts';
import { violations } from './violations.ts';

/** A project that was read, with the notices that it gave rise to. */
interface Read {
  readonly project: ComposeProject;
  readonly model: Model;
  readonly notices: readonly Notice[];
}

/**
 * Reads Compose files by project. A file that another project includes or extends is judged there, with the settings
 * that it gets there, and not by itself.
 */
export async function read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]> {
  const groups = groupFiles(sources, context, once(context.notice));
  const all = groups.map((project): Read => {
    const notices: Notice[] = [];
    const { files, folder, variables } = project;
    return {
      project,
      notices,
      model: readModel(
        files,
        { folder, variables },
        context,
        once((notice) => notices.push(notice)),
      ),
    };
  });
  const judged = all.filter((one, index) => !isPartOfAnother(one, index, all));
  for (const { notices } of judged) for (const notice of notices) context.notice(notice);
  return Promise.all(judged.map(({ project, model }) => projectOf(project, model, context)));
}

async function projectOf(project: ComposeProject, model: Model, context: ReadContext): Promise<Project> {
  const notice = once(context.notice);
  violations(model.tree, notice);
  missingReferences(model, context, notice);
  const facts = await factsOf(project, model, { ...context, notice });
  const [first] = project.files;
  if (first && !entryOf(model.tree, 'services') && (model.tree.entries.size > 0 || first.text.trim() === '')) {
    notice({ code: 'nothing-to-check', message: `${first.path} names no services`, lost: false, file: first.path });
  }
  const path = project.files.length > 1 || project.isMain ? project.folder : (first?.path ?? project.folder);
  return { format: 'compose', path, sources: [...new Set([...project.files, ...model.folders.keys()])], facts };
}

/** Is every file of a project reached from another one? Of two that reach each other, the first stays. */
function isPartOfAnother({ project, model }: Read, index: number, all: readonly Read[]): boolean {
  return project.files.every((file) =>
    all.some((other, at) => {
      if (at === index || !other.model.reached.has(file)) return false;
      const isMutual = other.project.files.some((one) => model.reached.has(one));
      return !isMutual || at < index;
    }),
  );
}

/** Aliases and files that are read twice repeat what there is to say of them. */
function once(notice: (notice: Notice) => void): (notice: Notice) => void {
  const seen = new Set<string>();
  return (one) => {
    const key = [one.code, one.file, one.span?.start, one.message].join('\0');
    if (!seen.has(key)) notice(one);
    seen.add(key);
  };
}
