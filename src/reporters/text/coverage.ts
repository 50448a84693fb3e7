import type { Change, OpenVerdict, RunResult } from '../../engine/result.ts';
import { printable } from '../printable.ts';
import type { ReportOptions } from '../reporter.ts';
import { cut, padEnd, wrap } from './columns.ts';
import { count, digits } from './count.ts';
import { grouped } from './entries.ts';
import type { Paint } from './paint.ts';

/** How many missing inputs the summary names; `--show-open` names all. */
const shownReasons = 5;

/** What was read and judged: `checked  12 files (8 compose, 4 kubernetes) in 5 projects …`. */
export function coverageLines(run: RunResult, options: ReportOptions, page: { paint: Paint; width: number }): readonly string[] {
  const { paint, width } = page;
  const passed = Object.values(run.verdicts).reduce((sum, counts) => sum + counts.pass, 0);
  const openCount = Object.values(run.verdicts).reduce((sum, counts) => sum + counts.open, 0);
  const rows: readonly (readonly [string, string])[] = [
    ['read', readText(run)],
    ['judged', `${count(run.stats.subjects, 'subject')} by ${count(run.policies.length, 'policy', 'policies')}, level ${run.level}`],
    ['passed', `${count(passed, 'verdict')}`],
    ...(openCount === 0 ? [] : [['open', openText(openCount, options.showOpen)] as const]),
    ...(run.change ? [['change', changeText(run.change)] as const] : []),
    ...(run.baseline && run.baseline.known > 0 ? [['known', `${count(run.baseline.known, 'finding')}, by the baseline`] as const] : []),
    ...(run.ignored.length === 0 ? [] : [['ignored', ignoredText(run.ignored.length, options.showIgnored ?? false)] as const]),
  ];
  return [
    ...rows.flatMap(([label, text]) =>
      wrap(text, width - 8).map((line, index) => (index === 0 ? paint.faint(padEnd(label, 8)) + line : ' '.repeat(8) + line)),
    ),
    ...(openCount === 0 || options.showOpen ? [] : reasonLines(run.open, paint, width)),
  ];
}

function readText({ stats }: RunResult): string {
  const formats = Object.entries(stats.formats).map(([format, number]) => `${digits(number)} ${format}`);
  const other = stats.files - stats.read;
  const rest = other > 0 ? `; ${count(other, 'other file is', 'other files are')} not infrastructure code` : '';
  return `${count(stats.read, 'file')} (${formats.join(', ')}) in ${count(stats.projects, 'project')}${rest}`;
}

const openText = (number: number, showOpen: boolean): string =>
  `${count(number, 'verdict')} could not be decided for want of ${number === 1 ? 'an input' : 'inputs'}${showOpen ? ', listed above' : ''}`;

const changeText = ({ base, files, before }: Change): string =>
  `${count(files, 'file')} since ${printable(base)}; ${before === 0 ? 'no findings were' : count(before, 'finding was', 'findings were')} there before`;

const ignoredText = (number: number, isShown: boolean): string =>
  `${count(number, 'finding')}, by written exemptions; ${isShown ? 'listed above' : '--show-ignored lists each'}`;

/** The inputs whose absence leaves most open. */
function reasonLines(open: readonly OpenVerdict[], paint: Paint, width: number): readonly string[] {
  const reasons = [...grouped(open, (one) => one.reason)].sort(([, one], [, other]) => other.length - one.length);
  const shown = reasons.slice(0, shownReasons).map(([reason, alike]) => ({ number: String(alike.length), reason: printable(reason) }));
  const numberWidth = Math.max(...shown.map(({ number }) => number.length));
  const left = reasons.length - shown.length;
  return [
    ...shown.map(({ number, reason }) => `${' '.repeat(8)}${number.padStart(numberWidth)}  ${cut(reason, width - 10 - numberWidth)}`),
    paint.faint(`${' '.repeat(8)}${left > 0 ? `and ${count(left, 'more reason')}; ` : ''}--show-open lists each`),
  ];
}
