import { type Node, stringOf } from '../../../../tree/node.ts';
import { percentFormatted } from '../format.ts';
import { argument, everyArgument, flagGiven, numberGiven, textGiven } from '../given.ts';
import { splitText, stripped } from '../methods.ts';
import { maxText } from '../operators.ts';
import { made, madeList } from '../value.ts';
import { type Filter, onList, onText, plainText } from './filter.ts';

const joined = onList((items, given, around) => {
  const attribute = argument(given, 1, 'attribute');
  if (attribute) return undefined;
  const separator = textGiven(given, 0, 'd') ?? '';
  const missing = items.find((item) => item.kind === 'unknown');
  if (missing) return missing;
  const texts = items.map((item) => plainText(item, around));
  if (texts.includes(undefined)) return undefined;
  const size = texts.reduce((sum, text) => sum + (text?.length ?? 0) + separator.length, 0);
  return size > maxText ? undefined : made(texts.join(separator), around.span);
});

const split: Filter = (of, given, { span }) => {
  const text = stringOf(of);
  if (text === undefined) return undefined;
  const words = splitText(text, textGiven(given, 0), numberGiven(given, 1, 'maxsplit'));
  return madeList(
    words.map((word) => made(word, of.span)),
    span,
  );
};

const replaced = onText((text, given) => {
  const old = textGiven(given, 0, 'old');
  const other = textGiven(given, 1, 'new');
  if (old === undefined || other === undefined) return undefined;
  let left = numberGiven(given, 2, 'count') ?? Number.POSITIVE_INFINITY;
  if (text.split(old).length * other.length > maxText) return undefined;
  return text.replaceAll(old, (found) => (left-- > 0 ? other : found));
});

const indented = onText((text, given) => {
  const width = argument(given, 0, 'width');
  const step =
    width?.kind === 'scalar' && typeof width.value === 'string'
      ? width.value
      : ' '.repeat(Math.min(numberGiven(given, 0, 'width') ?? 4, 200));
  const lines = text.split('\n');
  const result = lines.map((line, index) => {
    const isBlank = line === '' && !flagGiven(given, 2, 'blank');
    return (index === 0 ? flagGiven(given, 1, 'first') : !isBlank) ? step + line : line;
  });
  return lines.length * step.length > maxText ? undefined : result.join('\n');
});

/** @see https://docs.ansible.com/ansible/latest/collections/ansible/builtin/quote_filter.html */
const quoted = onText((text) => (text === '' ? "''" : /[^\w@%+=:,./-]/.test(text) ? `'${text.replaceAll("'", `'"'"'`)}'` : text));

const formatted: Filter = (of, given, around) => {
  const text = stringOf(of);
  const values = everyArgument(given).map((node): Node => around.resolve(node, 'deep'));
  const result = text === undefined ? undefined : percentFormatted(text, values);
  return result === undefined ? undefined : made(result, around.span, of.trail);
};

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

const comment = onText((text, given) =>
  given.positional.length > 0 || Object.keys(given.named).length > 0
    ? undefined
    : ['#', ...text.split('\n').map((line) => (line === '' ? '#' : `# ${line}`)), '#'].join('\n'),
);

/** @see https://jinja.palletsprojects.com/en/stable/templates/#list-of-builtin-filters */
export const textFilters: Readonly<Record<string, Filter>> = {
  string: onText((text) => text),
  lower: onText((text) => text.toLowerCase()),
  upper: onText((text) => text.toUpperCase()),
  capitalize: onText(capitalized),
  title: onText((text) => text.replace(/[^\s([{<-]+/g, capitalized)),
  trim: onText((text, given) => stripped(text, textGiven(given, 0, 'chars'), 'both')),
  replace: replaced,
  split,
  join: joined,
  indent: indented,
  quote: quoted,
  format: formatted,
  comment,
  center: onText((text, given) => {
    const width = Math.min(numberGiven(given, 0, 'width') ?? 80, 1000);
    const left = Math.floor(Math.max(0, width - text.length) / 2) + (Math.max(0, width - text.length) & width & 1);
    return text.padStart(text.length + left).padEnd(width);
  }),
  wordcount: onText((text) => (text.match(/\w+/g) ?? []).length),
  escape: onText((text) => text.replace(/[&<>"']/g, (char) => entities[char] as string)),
  e: onText((text) => text.replace(/[&<>"']/g, (char) => entities[char] as string)),
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };
