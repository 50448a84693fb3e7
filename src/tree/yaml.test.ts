import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { get, itemsOf, type Node } from './node.ts';
import type { Notice } from './notice.ts';
import { Source } from './source.ts';
import { rangeOf, textOf } from './span.ts';
import { readYaml } from './yaml.ts';

function read(text: string, version: '1.1' | '1.2' = '1.2'): { trees: readonly Node[]; notices: Notice[] } {
  const notices: Notice[] = [];
  const trees = readYaml(new Source('a.yaml', text), { version, notice: (notice) => notices.push(notice) });
  return { trees, notices };
}

const only = (text: string, version?: '1.1' | '1.2'): Node => read(text, version).trees[0] as Node;

/** The plain value of a tree, the way a program would see the document. */
function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'map') return Object.fromEntries([...node.entries.values()].map((entry) => [entry.key, plain(entry.value)]));
  return { unknown: node.reason };
}

const places = (node: Node | undefined): string | undefined => {
  if (!node) return undefined;
  const { startLine, startColumn, endLine, endColumn } = rangeOf(node.span);
  return `${startLine}:${startColumn}-${endLine}:${endColumn}`;
};

describe('located values', () => {
  test('each value has its range, lines and columns from 1, end exclusive', () => {
    const tree = only('services:\n  web:\n    privileged: true\n    ports: [80, "443"]\n');
    expect(places(get(tree, 'services', 'web', 'privileged'))).toBe('3:17-3:21');
    expect(places(get(tree, 'services', 'web', 'ports', 1))).toBe('4:17-4:22');
    expect(places(get(tree, 'services', 'web'))).toBe('3:5-4:23');
  });

  test('CRLF line breaks do not move columns or leak into values', () => {
    const tree = only('a: one\r\nb: two\r\n');
    expect(plain(tree)).toEqual({ a: 'one', b: 'two' });
    expect(places(get(tree, 'b'))).toBe('2:4-2:7');
  });

  test('a block scalar ends with its last character', () => {
    expect(places(get(only('a: |\n  one\n  two\nb: 1\n'), 'a'))).toBe('1:4-3:6');
  });

  test('columns count UTF-16 code units, as SARIF does', () => {
    expect(places(get(only('{"😀": x}'), '😀'))).toBe('1:8-1:9');
  });

  test('any JSON value is read as it is, and the span of each scalar re-reads to it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.boolean(), (value, asYaml) => {
        const text = asYaml ? stringify(value) : JSON.stringify(value, null, 1);
        const { trees, notices } = read(text);
        expect(notices.filter((notice) => notice.code !== 'duplicate-key')).toEqual([]);
        if (value === null) return;
        const tree = trees[0] as Node;
        expect(plain(tree)).toEqual(parse(text));
        for (const scalar of scalarsOf(tree)) {
          if (scalar.text.includes('\n') || textOf(scalar.span).includes('\n') || scalar.text === '') continue;
          expect(parse(textOf(scalar.span))).toEqual(scalar.value);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function scalarsOf(node: Node): Extract<Node, { kind: 'scalar' }>[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'list') return node.items.flatMap(scalarsOf);
  if (node.kind === 'map') return [...node.entries.values()].flatMap((entry) => scalarsOf(entry.value));
  return [];
}

describe('the version of the platform', () => {
  test.each([
    { text: 'yes', old: true, current: 'yes' },
    { text: 'off', old: false, current: 'off' },
    { text: '0644', old: 420, current: 644 },
    { text: '22:22', old: 1342, current: '22:22' },
    { text: '"yes"', old: 'yes', current: 'yes' },
    { text: '2024-01-01', old: '2024-01-01', current: '2024-01-01' },
  ])('$text', ({ text, old, current }) => {
    expect(plain(only(`a: ${text}`, '1.1'))).toEqual({ a: old });
    expect(plain(only(`a: ${text}`, '1.2'))).toEqual({ a: current });
  });

  test('the text as written is kept beside the value', () => {
    expect(get(only('a: 0644', '1.1'), 'a')).toMatchObject({ value: 420, text: '0644' });
    expect(get(only('a: 1.10'), 'a')).toMatchObject({ value: 1.1, text: '1.10' });
  });
});

describe('anchors, merge keys and tags', () => {
  const text = `x-base: &base
  cap_drop: [ALL]
  read_only: true
services:
  web:
    <<: *base
    read_only: false
  job: *base
`;

  test('a merge key brings entries that own ones override', () => {
    const tree = only(text);
    expect(plain(get(tree, 'services', 'web') as Node)).toEqual({ cap_drop: ['ALL'], read_only: false });
    expect(plain(get(tree, 'services', 'job') as Node)).toEqual({ cap_drop: ['ALL'], read_only: true });
  });

  test('what came through an anchor stands where it was written, and says how it came', () => {
    const merged = get(only(text), 'services', 'web', 'cap_drop');
    expect(places(merged)).toBe('2:13-2:18');
    expect(merged?.trail?.map((step) => `${rangeOf(step.span).startLine}: ${step.note}`)).toEqual(['6: merged from &base']);
    const used = get(only(text), 'services', 'job', 'read_only');
    expect(used?.trail?.map((step) => `${rangeOf(step.span).startLine}: ${step.note}`)).toEqual(['8: used through *base']);
  });

  test('of merged mappings the first wins', () => {
    const tree = only('a: &a {x: 1}\nb: &b {x: 2, y: 2}\nc:\n  <<: [*a, *b]\n');
    expect(plain(get(tree, 'c') as Node)).toEqual({ x: 1, y: 2 });
  });

  test('explicit tags are kept for the format that knows them', () => {
    expect(get(only('a: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  61\n'), 'a')).toMatchObject({ tag: '!vault', kind: 'scalar' });
    expect(get(only('ports: !reset []\n'), 'ports')).toMatchObject({ tag: '!reset', kind: 'list' });
  });

  test('documents are read one by one, and a broken one takes no other with it', () => {
    const { trees, notices } = read('a: 1\n---\na: [1\nb: 2\n---\nb: 3\n');
    expect(trees.map(plain)).toEqual([{ a: 1 }, { b: 3 }]);
    expect(notices).toMatchObject([{ code: 'syntax-error', lost: true }]);
  });
});

describe('hostile and broken input', () => {
  test('a duplicate key is a notice at the second one, and the last one counts', () => {
    const { trees, notices } = read('a: 1\nb: 2\na: 3\n');
    expect(plain(trees[0] as Node)).toEqual({ a: 3, b: 2 });
    expect(notices.map((notice) => [notice.code, notice.lost, notice.span && rangeOf(notice.span).startLine])).toEqual([
      ['duplicate-key', false, 3],
    ]);
  });

  test('an alias bomb is refused with a notice', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 10; level++)
      lines.push(
        `a${level}: &a${level} [${Array(10)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
      );
    const { trees, notices } = read(lines.join('\n'));
    expect(trees).toEqual([]);
    expect(notices).toMatchObject([{ code: 'alias-expansion', lost: true }]);
  });

  test('an alias inside its own anchor is unknown, not endless', () => {
    const tree = only('a: &a\n  b: *a\n');
    expect(get(tree, 'a', 'b')).toMatchObject({ kind: 'map' });
    expect(get(tree, 'a', 'b', 'b')).toMatchObject({ kind: 'unknown' });
  });

  test.each([
    { title: 'brackets', text: '['.repeat(100_000) },
    { title: 'braces', text: '{a: '.repeat(50_000) },
    { title: 'block sequences', text: `${'- '.repeat(20_000)}x` },
    { title: 'indentation', text: Array.from({ length: 3_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n') },
  ])('deep nesting by $title is a notice', ({ text }) => {
    const { trees, notices } = read(text);
    expect(trees).toEqual([]);
    expect(notices.map((notice) => [notice.code, notice.lost])).toEqual([['too-deep', true]]);
  });

  test('any text gives trees or notices, and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'a: ',
            '- ',
            '\n',
            '  ',
            '[',
            ']',
            '{',
            '}',
            '&x ',
            '*x',
            '<<: ',
            '!t ',
            '"',
            "'",
            '|\n',
            '---\n',
            '\t',
            '#',
            ':',
            'é',
            '\u0000',
          ),
          { maxLength: 60 },
        ),
        (pieces) => {
          for (const tree of read(pieces.join('')).trees) expect(itemsOf(tree)).toBeInstanceOf(Array);
        },
      ),
      { numRuns: 500 },
    );
  });
});
