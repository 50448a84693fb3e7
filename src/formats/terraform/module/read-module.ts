import type { Notice } from '../../../tree/notice.ts';
import type { Source } from '../../../tree/source.ts';
import { span } from '../../../tree/span.ts';
import type { Body } from '../syntax/body.ts';
import { readHcl } from '../syntax/read-hcl.ts';
import { readJson } from '../syntax/read-json.ts';
import { type Module, moduleOf } from './module.ts';
import { isOverride, overridden } from './override.ts';
import { isAutomatic, readSettings } from './settings.ts';

/** The module that the files of a folder make; nothing where none of them is a configuration. */
export async function readModule(folder: string, all: readonly Source[], notice: (notice: Notice) => void): Promise<Module | undefined> {
  const configurations = withoutTwins(all.filter(isConfiguration), notice);
  if (configurations.length === 0) return undefined;
  const bodies = new Map<Source, Body>();
  for (const source of configurations) bodies.set(source, await bodyOf(source, notice));
  const pick = (override: boolean): Body[] =>
    [...bodies].filter(([source]) => isOverride(source.path) === override).map(([, body]) => body);
  const settings = await readSettings(all, notice);
  const read = [...configurations, ...all.filter((source) => isAutomatic(source.path))];
  return moduleOf(folder, read, overridden(pick(false), pick(true)), settings);
}

const isConfiguration = (source: Source): boolean => /\.(tf|tofu)(\.json)?$/.test(source.path);

const bodyOf = (source: Source, notice: (notice: Notice) => void): Promise<Body> =>
  source.path.endsWith('.json') ? readJson(source, notice, { templates: true }) : readHcl(source, notice);

/**
 * OpenTofu reads `main.tofu` in place of a `main.tf` beside it.
 *
 * @see https://opentofu.org/docs/language/files/
 */
function withoutTwins(sources: readonly Source[], notice: (notice: Notice) => void): readonly Source[] {
  const paths = new Set(sources.map((source) => source.path));
  return sources.filter((source) => {
    const twin = source.path.replace(/\.tf(\.json)?$/, '.tofu$1');
    if (twin === source.path || !paths.has(twin)) return true;
    const message = `${twin} stands beside this file, and OpenTofu reads it instead; so this file was not checked`;
    notice({ code: 'surprising-value', message, lost: false, file: source.path, span: span(source, 0, 0) });
    return false;
  });
}
