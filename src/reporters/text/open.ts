import type { OpenVerdict } from '../../engine/result.ts';
import { printable } from '../printable.ts';
import { columns, wrap } from './columns.ts';
import { grouped } from './entries.ts';
import type { Paint } from './paint.ts';

/** Each open verdict: policy, subject, what is missing, and where. */
export function openLines(open: readonly OpenVerdict[], paint: Paint, width: number): readonly string[] {
  const files = grouped(open, (one) => one.file);
  return [...files].flatMap(([file, inFile]) => [
    paint.strong(printable(file)),
    '',
    ...[...grouped(inFile, (one) => `${one.range.startLine}\0${one.reason}\0${one.address}`).values()].flatMap((alike) => {
      const [{ range, address, reason }] = alike as [OpenVerdict];
      const place = `${range.startLine}:${range.startColumn}`.padStart(8);
      const policies = alike.map((one) => one.policy).join(', ');
      const indent = ' '.repeat(12);
      return [
        `  ${paint.faint('open')}${' '.repeat(6)}${printable(address)}  ${paint.faint(`${printable(file)}:${place.trim()}`)}`,
        ...wrap(printable(reason), width - columns(indent)).map((line) => indent + line),
        ...wrap(policies, width - columns(indent)).map((line) => indent + paint.faint(line)),
        '',
      ];
    }),
  ]);
}
