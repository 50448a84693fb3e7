import type { IgnoredFinding } from '../../finding/ignore.ts';
import { printable } from '../printable.ts';
import { padEnd, wrap } from './columns.ts';
import type { Paint } from './paint.ts';

const margin = 12;

/** Each ignored finding, with what was given as the reason and where. */
export function ignoredLines(ignored: readonly IgnoredFinding[], paint: Paint, width: number): readonly string[] {
  return ignored.flatMap((one) => {
    const { finding, file, line } = one;
    const place = `${printable(finding.file)}:${finding.range.startLine}:${finding.range.startColumn}`;
    return [
      `  ${paint.faint(padEnd('ignored', margin - 2))}${printable(finding.policy)}  ${paint.faint(place)}`,
      ...[finding.message, `${termsOf(one)} (${file}:${line})`].flatMap((text) =>
        wrap(printable(text), width - margin).map((words) => ' '.repeat(margin) + words),
      ),
      '',
    ];
  });
}

/** `because it only listens on loopback; owner: platform; until 2027-01-31` */
const termsOf = ({ reason, owner, until }: IgnoredFinding): string =>
  [`because: ${reason}`, ...(owner === undefined ? [] : [`owner: ${owner}`]), ...(until === undefined ? [] : [`until ${until}`])].join(
    '; ',
  );
