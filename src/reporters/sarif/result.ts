import type { Location, Result, Fix as SarifFix } from 'sarif';
import type { OpenVerdict } from '../../engine/result.ts';
import type { Finding, Fix, Related } from '../../finding/finding.ts';
import type { IgnoredFinding } from '../../finding/ignore.ts';
import type { Source } from '../../tree/source.ts';
import { printable } from '../printable.ts';
import { artifact, context, place, region, subject } from './place.ts';
import { levelOf } from './rule.ts';

/** What a result needs to know of the run around it. */
export interface Around {
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, Source>;
  /** The hash of a line, for GitHub. */
  lineHash(file: string, line: number): string | undefined;
}

export function resultOf(finding: Finding, around: Around): Result {
  const { related } = finding;
  const contextRegion = context(finding, around.sources.get(finding.file));
  const hash = around.lineHash(finding.file, finding.range.startLine);
  const location: Location = {
    physicalLocation: { ...place(finding.file, finding.range), ...(contextRegion ? { contextRegion } : {}) },
    logicalLocations: [subject(finding.address)],
  };
  return {
    ruleId: finding.policy,
    ...indexOf(finding.policy, around),
    kind: 'fail',
    level: levelOf(finding.severity),
    message: { text: textOf(finding) },
    locations: [location],
    ...(related.length > 0 ? { relatedLocations: related.map(relatedLocation), codeFlows: [flow(finding, location)] } : {}),
    ...(hash ? { partialFingerprints: { primaryLocationLineHash: hash } } : {}),
    fingerprints: { 'iacGuard/v1': finding.fingerprint },
    ...(finding.fix ? { fixes: [fixOf(finding.fix)] } : {}),
  };
}

/**
 * An open verdict. GitHub reads neither kind nor this level and would raise an alert, so these are only in a report
 * when they are asked for.
 */
export function openResultOf(open: OpenVerdict, around: Around): Result {
  return {
    ruleId: open.policy,
    ...indexOf(open.policy, around),
    kind: 'open',
    level: 'none',
    message: { text: plain(`could not be decided for ${open.address}: ${open.reason}`) },
    locations: [{ physicalLocation: place(open.file, open.range), logicalLocations: [subject(open.address)] }],
  };
}

/** A finding that is accepted, with who says so and where. */
export function ignoredResultOf({ finding, reason, owner, until, writtenIn, file, line }: IgnoredFinding, around: Around): Result {
  const terms = [reason, ...(owner === undefined ? [] : [`owner: ${owner}`]), ...(until === undefined ? [] : [`until ${until}`])];
  return {
    ...resultOf(finding, around),
    suppressions: [
      {
        kind: writtenIn === 'comment' ? 'inSource' : 'external',
        status: 'accepted',
        justification: plain(terms.join('; ')),
        location: { physicalLocation: { artifactLocation: artifact(file), region: { startLine: line } } },
      },
    ],
  };
}

function indexOf(policy: string, { ruleIndex }: Around): { ruleIndex?: number } {
  const index = ruleIndex.get(policy);
  return index === undefined ? {} : { ruleIndex: index };
}

/** The message, and links to the places that the value came by: code scanning shows these only through the message. */
function textOf({ message, related }: Finding): string {
  const links = related.map((step, index) => `[${printable(step.message).replace(/[[\]\\]/g, '\\$&')}](${index + 1})`);
  return `${plain(message)}${links.length > 0 ? `. See ${links.join(', ')}` : ''}`;
}

/** Text of the tree that cannot be taken for a link. */
export const plain = (text: string): string => printable(text).replaceAll('](', ']\\(');

const relatedLocation = ({ file, range, message }: Related, index: number): Location => ({
  id: index + 1,
  physicalLocation: place(file, range),
  message: { text: plain(message) },
});

/** The way of the value: each stop in turn, then the place where it was judged. */
function flow({ related, message }: Finding, last: Location): NonNullable<Result['codeFlows']>[number] {
  const stops = related.map(({ file, range, message }) => ({
    location: { physicalLocation: place(file, range), message: { text: plain(message) } },
  }));
  return { threadFlows: [{ locations: [...stops, { location: { ...last, message: { text: plain(message) } } }] }] };
}

function fixOf({ description, edits }: Fix): SarifFix {
  const files = [...new Set(edits.map((edit) => edit.file))];
  return {
    description: { text: description },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifact(file),
      replacements: edits
        .filter((edit) => edit.file === file)
        .map((edit) => ({ deletedRegion: region(edit.range), insertedContent: { text: edit.text } })),
    })),
  };
}
