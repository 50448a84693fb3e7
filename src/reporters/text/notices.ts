import type { RunNotice, RunResult } from '../../engine/result.ts';
import { printable } from '../printable.ts';
import { wrap } from './columns.ts';
import { grouped } from './entries.ts';
import type { Paint } from './paint.ts';

/** What could not be read or done, the lost input first. Nothing is left out here: lost coverage is never silent. */
export function noticeLines(run: RunResult, paint: Paint, width: number): readonly string[] {
  const section = (title: string, notices: readonly RunNotice[]): readonly string[] =>
    notices.length === 0 ? [] : [title, ...folded(notices).flatMap((line) => hanging(line, width)), ''];
  return [
    ...section(
      paint.alert('not checked'),
      run.notices.filter((notice) => notice.lost),
    ),
    ...section(
      'noticed',
      run.notices.filter((notice) => !notice.lost),
    ),
  ];
}

/** One line per message; the same message about many places is said once, with the places behind it. */
function folded(notices: readonly RunNotice[]): readonly string[] {
  return [...grouped(notices, messageOf).values()].map((alike) => {
    const [first, ...others] = alike as [RunNotice, ...RunNotice[]];
    const places = others.map(placeOf).filter((place) => place !== '');
    const more =
      places.length === 0 ? '' : `; also ${places.slice(0, 3).join(', ')}${places.length > 3 ? ` and ${places.length - 3} more` : ''}`;
    return [placeOf(first), `${messageOf(first)}${more}`].filter(Boolean).join('  ');
  });
}

/** The message, without the file that it begins with when the place in front says it already. */
function messageOf({ file, message }: RunNotice): string {
  return printable(file !== undefined && message.startsWith(`${file} `) ? message.slice(file.length + 1) : message);
}

function placeOf({ file, range }: RunNotice): string {
  if (file === undefined) return '';
  return printable(file) + (range ? `:${range.startLine}:${range.startColumn}` : '');
}

const hanging = (text: string, width: number): readonly string[] =>
  wrap(text, width - 4).map((line, index) => (index === 0 ? `  ${line}` : `    ${line}`));
