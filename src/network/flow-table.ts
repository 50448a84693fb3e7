import { describePackets } from './box-text.ts';
import type { Effective } from './effective.ts';
import { allowedForSure } from './exposure.ts';
import { difference, forSome, intersection, type PacketSet } from './packet-set.ts';
import { isUndecidedAxis } from './surely-visible.ts';

/** One row of an effective matrix: who reaches whom, on which ports. */
export interface FlowRow {
  readonly from: string;
  readonly to: string;
  /** `tcp/443`, `udp/53`, `any`. */
  readonly ports: readonly string[];
  /** Set where the row depends on something that the code leaves open. */
  readonly isOpen?: true;
}

/** What a firewall lets through in one direction, as few rows as are easily found. @param own - what its own end is called */
export function flowRows(effective: Effective, own: string): readonly FlowRow[] {
  const sure = allowedForSure(effective);
  const possible = forSome(intersection(effective.allowed, effective.feasible), isUndecidedAxis);
  return [
    ...rowsOf(sure, effective, own),
    ...rowsOf(difference(possible, sure), effective, own).map((row): FlowRow => ({ ...row, isOpen: true })),
  ];
}

function rowsOf(packets: PacketSet, { direction }: Effective, own: string): readonly FlowRow[] {
  const rows = new Map<string, { from: string; to: string; ports: string[] }>();
  for (const { service, remote, local } of describePackets(packets)) {
    const here = local === 'any' ? own : `${own} (${local})`;
    const [from, to] = direction === 'inbound' ? [remote, here] : [here, remote];
    const row = rows.get(`${from}\0${to}`) ?? { from, to, ports: [] };
    row.ports.push(service);
    rows.set(`${from}\0${to}`, row);
  }
  return [...rows.values()];
}

const headers = ['From', 'To', 'Ports'] as const;

const cells = ({ from, to, ports, isOpen }: FlowRow): readonly string[] => [from, to, `${ports.join(' ')}${isOpen ? ' (perhaps)' : ''}`];

/** Columns in line, for a terminal. Empty for no rows. */
export function flowsAsText(rows: readonly FlowRow[]): string {
  const lines = [headers, ...rows.map(cells)];
  const widths = headers.map((_, column) => Math.max(...lines.map((line) => (line[column] as string).length)));
  if (rows.length === 0) return '';
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, column) => cell.padEnd(widths[column] as number))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

export function flowsAsMarkdown(rows: readonly FlowRow[]): string {
  const line = (texts: readonly string[]): string => `| ${texts.map(escaped).join(' | ')} |\n`;
  return [line(headers), '| --- | --- | --- |\n', ...rows.map((row) => line(cells(row)))].join('');
}

const escaped = (text: string): string => text.replace(/[\\|`<>*_[\]]/g, '\\$&').replace(/\s+/g, ' ');

/** A `flows` list that could stand in a configuration. */
export const flowsAsJson = (rows: readonly FlowRow[]): string => `${JSON.stringify({ flows: rows }, undefined, 2)}\n`;
