import { type Fact, fieldOf, type Site } from '../facts/declare.ts';
import type { Origin, Value } from '../facts/value.ts';
import { decisiveField } from '../policy/decisive.ts';
import type { Failed } from '../policy/judge.ts';
import type { Level, PerFormat, Severity } from '../policy/policy.ts';
import type { TextEdit } from '../tree/edit.ts';
import { type Range, rangeOf, type Span, type Step, textOf } from '../tree/span.ts';
import { fingerprint } from './fingerprint.ts';

/** A fail verdict with its place and words: what people get to see. */
export interface Finding {
  readonly policy: string;
  readonly title: string;
  readonly severity: Severity;
  readonly level: Level;
  /** What is wrong, where it comes from: one sentence, no full stop. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Path relative to the root, with `/`. */
  readonly file: string;
  /** The value that decided, else the header of the block where it should be. Lines and columns from 1, end exclusive. */
  readonly range: Range;
  /** The whole block that holds the subject, or its workload, or the decisive value where that stands elsewhere. */
  readonly block: { readonly startLine: number; readonly endLine: number };
  readonly address: string;
  /** Other instances of the same block that fail by the same value: this one finding is for them too. */
  readonly alsoAt?: readonly string[];
  /** The environments in which it holds, where it does not hold in all. */
  readonly environments?: readonly string[];
  /** Stable over edits elsewhere in the file: policy, address and the value judged. */
  readonly fingerprint: string;
  /** The fingerprint without what keeps it apart from others that are the same but for their file. */
  readonly alike?: string;
  /** The stops on the way of the value: anchors, variables, overrides. */
  readonly related: readonly Related[];
  readonly fix?: Fix;
}

export interface Related {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** An edit that makes the finding go away. */
export interface Fix {
  readonly description: string;
  readonly edits: readonly FixEdit[];
}

export interface FixEdit {
  readonly file: string;
  readonly range: Range;
  readonly text: string;
}

/** @param readdress - what to call a subject by in the fingerprint, where its address holds a path that has changed since */
export function findingOf(verdict: Failed, readdress: (address: string) => string = (address) => address): Finding {
  const { policy } = verdict.policy;
  const { judged, requirement } = verdict;
  const origin = decisiveField(judged, requirement.at);
  const place = origin?.span ?? origin?.header ?? judged.site.header;
  const address = origin?.owner ?? judged.site.address;
  const fix = fixOf(verdict);
  return {
    policy: policy.id,
    title: policy.title,
    severity: policy.severity,
    level: policy.level,
    message: sentence(verdict, origin),
    remedy: inFormat(requirement.remedy ?? policy.remedy, judged.site.format),
    file: place.source.path,
    range: rangeOf(place),
    block: blockLines(place, sitesOf(verdict)),
    address,
    fingerprint: fingerprint(policy.id, readdress(address), judgedText(judged, origin)),
    related: (origin?.trail ?? []).map(relatedOf),
    ...(fix ? { fix } : {}),
  };
}

/**
 * One finding per place: containers that inherit a setting of their pod all fail by it, and an anchor's value is
 * judged wherever it is used. Findings of one subject that read alike (the same path mounted twice) stay apart.
 */
export function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding[]>();
  const kept: Finding[] = [];
  for (const finding of findings) {
    const alike = seen.get(finding.fingerprint) ?? [];
    if (alike.some((other) => samePlace(other, finding))) continue;
    seen.set(finding.fingerprint, [...alike, finding]);
    kept.push(
      alike.length === 0
        ? finding
        : { ...finding, fingerprint: fingerprint(finding.fingerprint, String(alike.length), ''), alike: finding.fingerprint },
    );
  }
  return kept;
}

const samePlace = (one: Finding, other: Finding): boolean =>
  one.file === other.file &&
  one.range.startLine === other.range.startLine &&
  one.range.startColumn === other.range.startColumn &&
  one.range.endLine === other.range.endLine &&
  one.range.endColumn === other.range.endColumn;

/** Order for reports: by file, place, policy. */
export function compareFindings(one: Finding, other: Finding): number {
  return (
    compareText(one.file, other.file) ||
    one.range.startLine - other.range.startLine ||
    one.range.startColumn - other.range.startColumn ||
    compareText(one.policy, other.policy) ||
    compareText(one.address, other.address)
  );
}

// Code unit order: the same on every machine, whatever its locale.
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The message, the evidence in brackets, and the condition under which all of this holds. */
function sentence(verdict: Failed, origin: Origin | undefined): string {
  const evidence = origin && evidenceOf(origin as Value<unknown>);
  const condition = verdict.judged.site.condition;
  return `${verdict.message}${evidence ? ` (${evidence})` : ''}${condition ? `, where ${condition}` : ''}`;
}

/** `privileged: true`, or `read_only is not set; the default is false`. */
function evidenceOf(value: Value<unknown>): string | undefined {
  const { setting } = value;
  if (setting === undefined || value.secret) return undefined;
  if (value.span === undefined) {
    const isPlain = value.state === 'known' && ['string', 'number', 'boolean'].includes(typeof value.value);
    return isPlain ? `${setting} is not set; the default is ${value.written ?? String(value.value)}` : `${setting} is not set`;
  }
  const written = value.written ?? writtenList(value);
  return written === undefined ? undefined : `${setting}: ${shorten(written)}`;
}

function writtenList(value: Value<unknown>): string | undefined {
  if (value.state !== 'known' || !Array.isArray(value.value)) return undefined;
  return (value.value as readonly Fact[]).map((one) => textOf(one.site.block)).join(', ');
}

const shorten = (written: string): string => {
  const line = written.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

const inFormat = (text: PerFormat, format: string): string => (typeof text === 'string' ? text : (text[format] ?? text.default));

/** What may hold the place: the subject, the workload that it inherits from, the element that was judged. */
function sitesOf({ subject, judged }: Failed): readonly Site[] {
  const workload = fieldOf(subject, 'workload');
  const owner = workload?.state === 'known' ? [(workload.value as Fact).site] : [];
  return [subject.site, ...owner, judged.site];
}

function blockLines(place: Span, sites: readonly Site[]): Finding['block'] {
  const holder = sites.find(
    (site) => site.block.source === place.source && site.block.start <= place.start && place.start <= site.block.end,
  );
  const range = rangeOf(holder?.block ?? place);
  // An exclusive end at the start of a line belongs to the line before.
  const endLine = range.endColumn === 1 && range.endLine > range.startLine ? range.endLine - 1 : range.endLine;
  return { startLine: range.startLine, endLine };
}

/** What tells two findings of one policy on one subject apart, whatever the lines. */
function judgedText(judged: Fact, origin: Origin | undefined): string {
  // The fingerprint of a short value would tell it to whoever tries some: the name under which it stands must do.
  if (origin?.secret) return origin.setting ?? '';
  const written = origin?.span === undefined ? undefined : (origin.written ?? textOf(origin.span));
  const { block } = judged.site;
  return [written ?? '', judged.declaration.name === 'container' || origin?.span ? '' : textOf(block).slice(0, 200)].join('\0');
}

const relatedOf = (step: Step): Related => ({ file: step.span.source.path, range: rangeOf(step.span), message: step.note });

function fixOf(verdict: Failed): Fix | undefined {
  const { fix } = verdict.policy.policy;
  if (!fix) return undefined;
  const edits: TextEdit[] = [];
  for (const [field, wanted] of Object.entries(fix)) {
    const made = fieldOf(verdict.judged, field)?.edit?.(wanted);
    if (made === undefined) return undefined;
    edits.push(...made);
  }
  if (edits.length === 0) return undefined;
  return {
    description: inFormat(verdict.requirement.remedy ?? verdict.policy.policy.remedy, verdict.judged.site.format),
    edits: edits.map((edit) => ({ file: edit.source.path, range: rangeOf(edit), text: edit.text })),
  };
}

/** The finding without the values of credentials, wherever they may have come in. */
export function masked(finding: Finding, mask: (text: string) => string): Finding {
  const { fix, ...rest } = finding;
  // An edit that a value is part of cannot be shown, and without the value it would destroy it.
  const isClean = fix?.edits.every(({ text }) => mask(text) === text);
  return {
    ...rest,
    message: mask(finding.message),
    address: mask(finding.address),
    related: finding.related.map((related) => ({ ...related, message: mask(related.message) })),
    ...(fix && isClean ? { fix } : {}),
  };
}
