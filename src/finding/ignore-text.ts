import type { Ignore } from './ignore.ts';

type Parsed = Pick<Ignore, 'policies' | 'reason' | 'owner' | 'until'>;

const form = 'write "iac-guard: ignore <policy> -- <reason>"';

/**
 * What stands behind `iac-guard:` in a comment: `ignore a/b, c/* -- reason, owner: name, until 2027-01-31`.
 *
 * @returns what is wrong with it otherwise, in words for its author
 */
export function parseIgnore(written: string): Parsed | { readonly problem: string } {
  const command = /^ignore(?![\w-])\s*(.*)$/.exec(written.trim())?.[1];
  if (command === undefined) return { problem: `this comment is not understood; ${form}` };
  const [, names = '', text = ''] = /^(.*?)(?:\s*(?:--|—)\s*(.*))?$/.exec(command) ?? [];
  const policies = names.split(/[\s,]+/).filter(Boolean);
  if (policies.length === 0) return { problem: `an ignore names the policies that it is about; ${form}` };
  const clauses = withoutClauses(text);
  if ('problem' in clauses) return clauses;
  if (clauses.reason === '') return { problem: `an ignore needs a reason, so this one does not hold; ${form}` };
  return { policies, ...clauses };
}

/** The reason without what may end it: an owner and a date, in any order, in brackets or not. */
function withoutClauses(text: string): Omit<Parsed, 'policies'> | { readonly problem: string } {
  let reason = text.trim();
  let owner: string | undefined;
  let until: string | undefined;
  for (;;) {
    const clause = /^(.*?)[\s,;([]*(?<![\w-])(?:(until)\s+(\S*\d\S*?)|owner:\s*([^\s,;()[\]]+))[\s)\].,;]*$/i.exec(reason);
    if (!clause || (clause[2] ? until : owner) !== undefined) break;
    if (clause[4] !== undefined) owner = clause[4];
    else if (isDate(clause[3] as string)) until = clause[3];
    else return { problem: `"${clause[3]}" is no date, so this ignore does not hold; write it as until 2027-01-31` };
    reason = (clause[1] as string).trim();
  }
  return { reason, ...(owner === undefined ? {} : { owner }), ...(until === undefined ? {} : { until }) };
}

/** Is it a day of the calendar, as `2027-01-31`? */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
