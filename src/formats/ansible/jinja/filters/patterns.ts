import { stringOf } from '../../../../tree/node.ts';
import { everyArgument, flagGiven, type Given, numberGiven, textGiven } from '../given.ts';
import { maxText } from '../operators.ts';
import { type Pattern, patternOf } from '../pattern.ts';
import type { Surroundings } from '../surroundings.ts';
import { made, madeList, pythonText } from '../value.ts';
import { type Filter, onText } from './filter.ts';

const optionsOf = (given: Given) => ({
  ignoreCase: flagGiven(given, Number.NaN, 'ignorecase'),
  multiline: flagGiven(given, Number.NaN, 'multiline'),
});

function compiled(text: string, given: Given, around: Surroundings): Pattern | undefined {
  const source = textGiven(given, 0, 'pattern', 'regex');
  return source === undefined ? undefined : patternOf(source, text, optionsOf(given), around);
}

/** @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/regex_replace_filter.html */
const regexReplace = onText((text, given, around) => {
  const pattern = compiled(text, given, around);
  const replacement = textGiven(given, 1, 'replacement');
  if (!pattern || replacement === undefined || 'mandatory_count' in given.named) return undefined;
  let left = numberGiven(given, Number.NaN, 'count') || Number.POSITIVE_INFINITY;
  let isClear = true;
  const result = text.replace(new RegExp(pattern.regex.source, `${pattern.regex.flags}g`), (...match) => {
    if (left-- <= 0) return match[0] as string;
    const expanded = pattern.expand(replacement, match);
    isClear &&= expanded !== undefined;
    return expanded ?? '';
  });
  return isClear && result.length <= maxText ? result : undefined;
});

/** @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/regex_search_filter.html */
const regexSearch: Filter = (of, given, around) => {
  const text = of.kind === 'scalar' ? pythonText(of) : undefined;
  const pattern = text === undefined ? undefined : compiled(text, given, around);
  if (!pattern || text === undefined) return undefined;
  const match = pattern.regex.exec(text);
  if (!match) return made(null, around.span);
  const wanted = given.positional.slice(1).map((node) => stringOf(node) ?? '');
  if (wanted.length === 0) return made(match[0], of.span, of.trail);
  const found = wanted.map((name) => {
    const group = /^\\g<(\w+)>$/.exec(name)?.[1] ?? /^\\(\d+)$/.exec(name)?.[1];
    if (group === undefined) return undefined;
    return made((/^\d+$/.test(group) ? match[Number(group)] : match.groups?.[group]) ?? null, of.span);
  });
  return found.includes(undefined) ? undefined : madeList(found as ReturnType<typeof made>[], around.span);
};

/** @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/regex_findall_filter.html */
const regexFindAll: Filter = (of, given, around) => {
  const text = stringOf(of);
  const pattern = text === undefined ? undefined : compiled(text, given, around);
  if (!pattern || text === undefined) return undefined;
  const found = [...text.matchAll(new RegExp(pattern.regex.source, `${pattern.regex.flags}g`))].map((match) => {
    const groups = match.slice(1).map((group) => made(group ?? '', of.span));
    return groups.length > 1 ? madeList(groups, of.span) : (groups[0] ?? made(match[0], of.span));
  });
  return madeList(found, around.span);
};

export const patternFilters: Readonly<Record<string, Filter>> = {
  regex_replace: regexReplace,
  regex_search: regexSearch,
  regex_findall: regexFindAll,
  regex_escape: onText((text, given) =>
    everyArgument(given).length > 0
      ? undefined
      : text.replace(/[\t\n\r !"#$%&'()*+,./:;<=>?@[\\\]^`{|}~-]/g, (char) => (/[\s#$&()*+.?[\\\]^{|}~-]/.test(char) ? `\\${char}` : char)),
  ),
};
