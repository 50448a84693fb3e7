import { expect, test } from 'vitest';
import { declarations } from '../../facts/index.ts';
import { builtinPolicies } from '../../policy/builtin.ts';
import { pages } from './index.ts';
import { fill, table } from './markdown.ts';

const made = (readme?: string): Promise<ReadonlyMap<string, string>> => pages((path) => (path === 'README.md' ? readme : undefined));

test('every policy has a place that its id links to', async () => {
  const page = (await made()).get('docs/policies.md') ?? '';
  for (const { id } of builtinPolicies) {
    expect(page).toContain(`[${id}](#${id})`);
    expect(page).toContain(`<a id="${id}"></a>`);
  }
});

test('every fact has its fields, and links lead to facts', async () => {
  const page = (await made()).get('docs/facts.md') ?? '';
  for (const { type, fields } of declarations) {
    const [, section = ''] = page.split(`### ${type}\n`);
    for (const field of Object.keys(fields)) expect(section).toContain(`| \`${field}\` |`);
  }
  const anchors = new Set(declarations.map(({ type }) => `#${type.toLowerCase()}`));
  expect([...page.matchAll(/\]\((#[^)]*)\)/g)].map(([, anchor]) => anchor).filter((anchor) => !anchors.has(anchor as string))).toEqual([]);
});

test('of the README only what is marked is replaced', async () => {
  const readme = '# x\n<!-- options:start -->\nold\n<!-- options:end -->\nWith <!-- policies:start -->2<!-- policies:end --> in all.\n';
  const page = (await made(readme)).get('README.md') ?? '';
  expect(page).toMatch(/^# x\n<!-- options:start -->\n`iac-guard check \[path \.\.\.\]`\n/);
  expect(page).toContain('| `-p, --policy ID` |');
  expect(page).toMatch(/With <!-- policies:start -->\d+ policies, \d+ of them recommended<!-- policies:end --> in all\.\n$/);
  expect((await made(page)).get('README.md')).toBe(page);
  expect((await made('# no marks\n')).get('README.md')).toBe('# no marks\n');
});

test('text that is filled in is taken as it is', () => {
  expect(fill('<!-- a:start --><!-- a:end -->', { a: '$& $1' })).toBe('<!-- a:start -->$& $1<!-- a:end -->');
});

test('a cell keeps its bars and brackets', () => {
  expect(table(['a'], [['b || c\nd']])).toBe('| a |\n| --- |\n| b \\|\\| c d |');
  expect(table(['a'], [['<b> `<c>`']])).toBe('| a |\n| --- |\n| &lt;b> `<c>` |');
});
