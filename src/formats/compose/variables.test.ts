import { expect, test } from 'vitest';
import type { Notice } from '../../tree/notice.ts';
import { Source } from '../../tree/source.ts';
import { textOf } from '../../tree/span.ts';
import { expandTemplate } from './template.ts';
import { shellVariables, withFiles } from './variables.ts';

const values: Readonly<Record<string, string>> = { SET: 'one', EMPTY: '', COLON: 'x:y' };
const expand = (text: string): ReturnType<typeof expandTemplate> =>
  expandTemplate(text, (name) => (name in values ? { known: true, value: values[name] as string } : { known: false }));

test.each([
  { text: 'a-$SET-b', gives: 'a-one-b' },
  { text: '${SET}${COLON}', gives: 'onex:y' },
  { text: '${GONE:-d}', gives: 'd' },
  { text: '${GONE-d}', gives: 'd' },
  { text: '${EMPTY:-d}', gives: 'd' },
  { text: '${EMPTY-d}', gives: '' },
  { text: '${SET:+yes}', gives: 'yes' },
  { text: '${EMPTY:+yes}', gives: '' },
  { text: '${EMPTY+yes}', gives: 'yes' },
  { text: '${GONE:-${ALSO_GONE:-deep}/x}', gives: 'deep/x' },
  { text: '${GONE:-a:b-c}', gives: 'a:b-c' },
  { text: '$$SET and $1 and $', gives: '$SET and $1 and $' },
])('$text gives $gives', ({ text, gives }) => {
  const { parts, reason } = expand(text);
  expect({ text: parts.join(''), reason }).toEqual({ text: gives, reason: undefined });
});

test.each([
  { text: 'app:${GONE}-slim', parts: ['app:', null, '-slim'], reason: '${GONE} is set nowhere' },
  { text: '${GONE:?name it}', parts: [null], reason: '${GONE} has to be set by whoever deploys' },
  { text: '${GONE:-$ALSO_GONE}', parts: [null], reason: '${ALSO_GONE} is set nowhere' },
])('$text is known in part', ({ text, parts, reason }) => expect(expand(text)).toMatchObject({ parts, reason }));

const read = (text: string, notices: Notice[] = []): Readonly<Record<string, string>> => {
  const variables = withFiles(shellVariables, [new Source('.env', text)], (notice) => notices.push(notice));
  return Object.fromEntries([...variables].filter(([name]) => !shellVariables.has(name)).map(([name, { value }]) => [name, value]));
};

test.each([
  { title: 'plain', text: 'A=1\nexport B = 2\nC: 3\n', gives: { A: '1', B: '2', C: '3' } },
  { title: 'comments', text: '# no\nA=1 # why\nB=1#2\n', gives: { A: '1', B: '1#2' } },
  { title: 'quotes', text: `A='$B "x"'\nB="two\\nlines"\nC="say \\"hi\\""\n`, gives: { A: '$B "x"', B: 'two\nlines', C: 'say "hi"' } },
  { title: 'several lines', text: 'A="one\ntwo"\nB=3', gives: { A: 'one\ntwo', B: '3' } },
  { title: 'variables', text: 'A=1\nB=$A-${GONE:-x}\nC="${B}"\nD=a$$b\n', gives: { A: '1', B: '1-x', C: '1-x', D: 'a$b' } },
  { title: 'a name alone is for whoever deploys to set', text: 'A\nB=\n', gives: { B: '' } },
  { title: 'CRLF', text: 'A=1\r\nB="2"\r\n', gives: { A: '1', B: '2' } },
])('environment file: $title', ({ text, gives }) => expect(read(text)).toEqual(gives));

test('a line that is no assignment is a notice, and the rest is read', () => {
  const notices: Notice[] = [];
  expect(read('A=1\n<<<<<<< HEAD\nB=2\n', notices)).toEqual({ A: '1', B: '2' });
  expect(notices.map(({ code, span }) => [code, span && textOf(span)])).toEqual([['syntax-error', '<<<<<<< HEAD']]);
});

test('variables that are set around a file go before its own, and those of the shell do not', () => {
  const outer = withFiles(shellVariables, [new Source('.env', 'A=outer\n')], () => undefined);
  const inner = withFiles(outer, [new Source('db/.env', 'A=inner\nB=$A\nHOME=/srv\n')], () => undefined);
  expect([inner.get('A')?.value, inner.get('B')?.value, inner.get('HOME')?.value]).toEqual(['outer', 'outer', '/srv']);
});

test('values that double with each line do not grow without end', () => {
  const lines = ['A0=0123456789', ...Array.from({ length: 60 }, (_, index) => `A${index + 1}=$A${index}$A${index}`)];
  const sizes = Object.values(read(lines.join('\n'))).map((value) => value.length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(100_000);
});

test('defaults that nest without end are not followed', () => {
  expect(expand('${A:-'.repeat(5000) + '}'.repeat(5000)).reason).toBe('variables are nested deeper than 50 levels');
});
