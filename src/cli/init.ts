import { existsSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { configNames } from '../config/names.ts';
import type { RunResult } from '../engine/result.ts';
import { UsageError } from '../policy/usage-error.ts';
import { count } from '../reporters/text/count.ts';
import type { Answer, Command, World } from './command.ts';
import { type Options, parseOptions } from './options.ts';
import { placeOf } from './root.ts';

const options: Options = {
  root: { value: 'FOLDER', doc: 'the folder to write it for' },
};

export const init: Command = {
  name: 'init',
  summary: 'Writes a first .iac-guard.yaml from what it finds.',
  operands: '',
  options,
  notes: [
    'It starts from the recommended policies, leaves out folders of tests and examples, and names what else there is to decide. Nothing that is there is overwritten.',
  ],
  examples: [['iac-guard init', 'a configuration for this folder']],
  run,
};

async function run(words: readonly string[], world: World): Promise<Answer> {
  const parsed = parseOptions(options, words);
  if (parsed.operands.length > 0) throw new UsageError('init takes no path; name the folder with --root');
  const { root } = placeOf(parsed.one('root'), [], world.folder);
  const existing = configNames.find((name) => existsSync(join(root, name)));
  if (existing) throw new UsageError(`there is a configuration already: ${existing}`);
  const { check } = await import('../index.ts');
  const result = await check({ root });
  const path = join(root, configNames[0] as string);
  writeFileSync(path, configText(result));
  const name = relative(world.folder, path).split(sep).join('/');
  const read = Object.entries(result.stats.formats).map(([format, number]) => `${number} ${format}`);
  const found = `${count(result.findings.length, 'finding')} in ${count(result.stats.read, 'file')}${read.length > 0 ? ` (${read.join(', ')})` : ''}`;
  const next =
    result.findings.length === 0
      ? ''
      : '"iac-guard check" shows them; "iac-guard baseline" writes them down as known, so that only new ones fail\n';
  return { stdout: `written: ${name}; ${found}\n${next}`, status: 0 };
}

/** Folders whose code is not meant to run anywhere. */
const rehearsal = /(^|.*\/)(tests?|examples?|fixtures?|test-fixtures|testdata|molecule)(?=\/)/;

function configText(result: RunResult): string {
  const folders = new Set([...result.findings].flatMap(({ file }) => rehearsal.exec(file)?.[0] ?? []));
  const charts = result.notices.filter((notice) => notice.code === 'not-rendered').length;
  return `${[
    '# What iac-guard checks here. "iac-guard check" reads it; "iac-guard list" names the policies.',
    '# yaml-language-server: $schema=./node_modules/iac-guard/policies/config.schema.json',
    '',
    '# recommended, strict, or the packs of single documents.',
    'extends: [recommended]',
    '',
    ...(folders.size === 0
      ? []
      : [
          '# Tests and examples, which run nowhere.',
          'exclude:',
          ...[...folders].sort().map((folder) => `  - ${JSON.stringify(`${folder}/`)}`),
          '',
        ]),
    ...(charts === 0
      ? []
      : [
          `# ${count(charts, 'chart')}: only what they render to can be checked, with the helm on your path.`,
          '# helm: {render: true}',
          '',
        ]),
    '# policies:',
    '#   container/image-digest: on',
    '#   container/pids-limit: off',
    '#   container/image-pinned: {severity: high, params: {minimumParts: 2}}',
    '',
    '# Findings that somebody has looked at and accepts; a comment at the place does the same:',
    '#   # iac-guard: ignore <policy> -- <reason>',
    '# ignores:',
    '#   - policies: [container/no-privileged]',
    '#     paths: [deploy/compose.yaml]',
    '#     reason: it loads kernel modules',
    '#     until: "2027-01-31"',
    '',
    '# The least severity that makes a check fail; without this, any.',
    '# failOn: high',
  ].join('\n')}\n`;
}
