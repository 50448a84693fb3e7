import { posix } from 'node:path';
import { get, stringOf } from '../../tree/node.ts';
import type { NoticeCode } from '../../tree/notice.ts';
import { Source } from '../../tree/source.ts';
import { readYaml } from '../../tree/yaml.ts';
import type { Project, ReadContext } from '../format.ts';
import { runTool } from '../user-tool.ts';
import { chartFolderOf } from './chart-folder.ts';
import { templatePlaces } from './template-place.ts';

/** Renders charts where the user asks for it, and says of each other one that it was not checked. */
export async function read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]> {
  const charts = new Map<string, Source[]>();
  for (const source of sources) {
    const folder = chartFolderOf(source.path, context) as string;
    charts.set(folder, [...(charts.get(folder) ?? []), source]);
  }
  const projects: Project[] = [];
  for (const [folder, members] of charts) projects.push(await project(folder, members, context));
  return projects;
}

async function project(folder: string, sources: readonly Source[], context: ReadContext): Promise<Project> {
  const chart = context.load(posix.join(folder, 'Chart.yaml')) as Source;
  const [metadata] = readYaml(chart, { version: '1.1', notice: context.notice });
  const name = stringOf(get(metadata, 'name')) ?? posix.basename(folder);
  const unchecked = { format: 'helm', path: folder, sources, facts: [] };
  // A library chart has nothing of its own to render.
  if (stringOf(get(metadata, 'type')) === 'library') return unchecked;
  const say = (code: NoticeCode, message: string): void => {
    const span = get(metadata, 'name')?.span;
    context.notice({ code, message, lost: true, file: chart.path, ...(span ? { span } : {}) });
  };
  if (!context.inputs.helm) {
    say(
      'not-rendered',
      `the chart ${name} was not checked, as only what it renders to can be: use --helm, or pipe helm template to iac-guard check -`,
    );
    return unchecked;
  }
  const result = await runTool('helm', ['template', releaseName(name), absolute(folder, context), ...valuesFlags(context)]);
  if ('output' in result) {
    const text = new Source(`${folder} as rendered by helm`, result.output);
    return { ...unchecked, facts: await context.rendered('kubernetes', text, templatePlaces(folder, chart, context)) };
  }
  const problem = 'missing' in result ? 'helm is not on the path' : result.problem;
  say('render-failed', `the chart ${name} was not rendered, and so not checked: ${problem}`);
  return unchecked;
}

const absolute = (path: string, { root }: ReadContext): string => posix.join(root.replaceAll('\\', '/'), path);

const valuesFlags = (context: ReadContext): readonly string[] =>
  context.inputs.helmValues.flatMap((path) => ['--values', absolute(path, context)]);

/** A name that Helm takes for a release: what most people call the release of a chart. */
const releaseName = (chart: string): string =>
  chart
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 53) || 'release';
