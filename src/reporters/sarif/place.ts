import type { ArtifactLocation, LogicalLocation, PhysicalLocation, Region } from 'sarif';
import type { Finding } from '../../finding/finding.ts';
import type { Source } from '../../tree/source.ts';
import type { Range } from '../../tree/span.ts';
import { printable } from '../printable.ts';

/** What relative paths are relative to. Its own place is left open: a report may be read on another machine. */
export const baseId = '%SRCROOT%';

/** A path as a relative URI. What no URI can hold (`<stdin>`, half a surrogate pair) is spelt otherwise. */
export function artifact(path: string): ArtifactLocation {
  const named = path === '<stdin>' ? 'stdin' : path.replace(/\p{Cs}/gu, '\ufffd');
  return { uri: named.split('/').map(encodeURIComponent).join('/'), uriBaseId: baseId };
}

/** Lines and columns as they are: SARIF counts as we do. */
export const region = ({ startLine, startColumn, endLine, endColumn }: Range): Region => ({ startLine, startColumn, endLine, endColumn });

export const place = (file: string, range: Range): PhysicalLocation => ({ artifactLocation: artifact(file), region: region(range) });

/**
 * The lines of the block around a finding; `undefined` where they hold no more than the finding itself, as a context
 * must be larger than what it surrounds.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317682 (contextRegion)
 */
export function context({ block, range }: Finding, source: Source | undefined): Region | undefined {
  if (!source || block.startLine > range.startLine || block.endLine < range.endLine) return undefined;
  const around = { startLine: block.startLine, startColumn: 1, endLine: block.endLine, endColumn: source.line(block.endLine).length + 1 };
  const isLarger =
    around.startLine < range.startLine ||
    around.startColumn < range.startColumn ||
    around.endLine > range.endLine ||
    around.endColumn > range.endColumn;
  return isLarger ? around : undefined;
}

export const subject = (address: string): LogicalLocation => ({ fullyQualifiedName: printable(address) });
