import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { baselineText, entriesOf, readBaseline, stillFound } from '../finding/baseline.ts';
import { UsageError } from '../policy/usage-error.ts';
import { count } from '../reporters/text/count.ts';
import type { Answer, Command, World } from './command.ts';
import { type Options, parseOptions } from './options.ts';
import { selectionOf, selectionOptions } from './selection.ts';

const options: Options = {
  out: { value: 'FILE', doc: 'the baseline', short: 'o', fallback: '.iac-guard-baseline.json' },
  prune: { doc: 'only take out what is no longer found; add nothing' },
  ...selectionOptions,
};

export const baseline: Command = {
  name: 'baseline',
  summary: 'Writes down all findings as known, so that a check with --baseline tells only of new ones.',
  operands: '[path ...]',
  options,
  notes: [
    'A finding is known by its policy, its subject and the value that was judged, not by its line: it stays known when the code around it changes, and is new when the value changes.',
    'Commit the file, and run --prune from time to time: what has been mended must not come back unseen.',
  ],
  examples: [
    ['iac-guard baseline', 'all findings of this folder to .iac-guard-baseline.json'],
    ['iac-guard check --baseline .iac-guard-baseline.json', 'what is new since'],
    ['iac-guard baseline --prune', 'forget what has been mended'],
  ],
  run,
};

async function run(words: readonly string[], world: World): Promise<Answer> {
  const parsed = parseOptions(options, words);
  const out = parsed.one('out') as string;
  const path = resolve(world.folder, out);
  const known = parsed.flag('prune') ? readBaseline(textOf(path, out), out) : undefined;
  const asked = await selectionOf(parsed, world);
  const { check } = await import('../index.ts');
  const result = await check(asked);
  const lost = result.notices.filter((notice) => notice.lost);
  // What could not be read may still hold what is known.
  if (known && lost.length > 0)
    throw new UsageError(`${out} was left as it is: ${count(lost.length, 'thing')} could not be read; "iac-guard check" lists them`);
  const entries = known ? stillFound(known, result.findings) : entriesOf(result.findings);
  writeFileSync(path, baselineText(entries));
  const said = `${out} lists ${count(entries.length, 'known finding')}`;
  const gone = known ? `; ${known.length - entries.length} taken out` : '';
  return { stdout: `${said}${gone}\n`, status: lost.length > 0 ? 3 : 0 };
}

function textOf(path: string, name: string): string {
  if (!existsSync(path)) throw new UsageError(`there is no baseline ${name} to prune; "iac-guard baseline" writes one`);
  return readFileSync(path, 'utf8');
}
