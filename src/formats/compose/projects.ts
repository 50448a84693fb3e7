import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import type { ReadContext } from '../format.ts';
import { folderOf, inTree } from './tree-path.ts';
import { shellVariables, type Variables, withFiles } from './variables.ts';

/** Files that are merged into one project, and where it lies. */
export interface ComposeProject {
  readonly files: readonly Source[];
  readonly folder: string;
  readonly variables: Variables;
  /** Is it what `docker compose` takes by itself or was told to take, rather than a file that may belong to another? */
  readonly isMain: boolean;
}

/** In the order in which `docker compose` looks for them. @see https://docs.docker.com/compose/intro/compose-application-model/#the-compose-file */
const mainNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const overrideNames = ['compose.override.yml', 'compose.override.yaml', 'docker-compose.override.yml', 'docker-compose.override.yaml'];

/** Groups Compose files as Docker would merge them by itself, or as the user says that they are merged. */
export function groupFiles(sources: readonly Source[], context: ReadContext, notice: (notice: Notice) => void): readonly ComposeProject[] {
  const projects: ComposeProject[] = [];
  const grouped = new Set<Source>();
  const add = (files: readonly Source[], folder: string, isMain: boolean): void => {
    if (files.length === 0) return;
    for (const file of files) grouped.add(file);
    projects.push({ files, folder, isMain, variables: environmentOf(folder, context, notice) });
  };

  const chosen = context.inputs.composeFiles.flatMap((path) => context.load(path) ?? missing(path, notice));
  add(chosen, folderOf(chosen[0]?.path ?? ''), true);

  const byPath = new Map(sources.map((source) => [source.path, source]));
  const folders = new Set(sources.filter((source) => !grouped.has(source) && source.path !== '<stdin>').map(({ path }) => folderOf(path)));
  for (const folder of folders) {
    const named = (names: readonly string[]): Source | undefined =>
      names.flatMap((name) => byPath.get(inTree(folder, name) ?? '') ?? [])[0];
    const listed = environmentOf(folder, context, () => undefined);
    const list = listed.get('COMPOSE_FILE')?.value;
    const main = named(mainNames);
    if (list !== undefined && list !== '') {
      const separator = listed.get('COMPOSE_PATH_SEPARATOR')?.value ?? ':';
      const files = list.split(separator).flatMap((path) => context.load(inTree(folder, path) ?? '') ?? missing(path, notice));
      add(files, folder, true);
    } else if (main && !grouped.has(main)) {
      const override = named(overrideNames);
      add(override && !grouped.has(override) ? [main, override] : [main], folder, true);
    }
  }
  for (const source of sources) if (!grouped.has(source)) add([source], folderOf(source.path), source.path === '<stdin>');
  return projects;
}

function environmentOf(folder: string, context: ReadContext, notice: (notice: Notice) => void): Variables {
  const file = context.load(inTree(folder, '.env') as string);
  return withFiles(shellVariables, file ? [file] : [], notice);
}

function missing(path: string, notice: (notice: Notice) => void): readonly Source[] {
  notice({ code: 'missing-file', message: `the Compose file ${path} is not there`, lost: true });
  return [];
}
