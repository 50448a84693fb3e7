import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Source } from '../../tree/source.ts';
import { rangeOf, span } from '../../tree/span.ts';
import { columns } from './columns.ts';
import { excerpt } from './excerpt.ts';

function shown(text: string, marked: string, width = 40): string {
  const source = new Source('a.yaml', text);
  const start = text.indexOf(marked);
  const found = excerpt(source, rangeOf(span(source, start, start + marked.length)), width);
  return found ? `${found.text}\n${' '.repeat(found.indent)}${'^'.repeat(found.length)}` : 'nothing';
}

test.each([
  { title: 'a word', text: 'image: nginx\n', marked: 'nginx', result: 'image: nginx\n       ^^^^^' },
  { title: 'a word behind tabs', text: '\t\timage: nginx\n', marked: 'nginx', result: '    image: nginx\n           ^^^^^' },
  { title: 'a word behind wide characters', text: '名前: nginx\n', marked: 'nginx', result: '名前: nginx\n      ^^^^^' },
  { title: 'wide characters', text: 'a: 名前 b\n', marked: '名前', result: 'a: 名前 b\n   ^^^^' },
  { title: 'a word behind an emoji of four code points', text: '👩‍🚀: nginx\n', marked: 'nginx', result: '👩‍🚀: nginx\n    ^^^^^' },
  { title: 'a word behind a combining accent', text: 'cafe\u0301: x\n', marked: 'x', result: 'cafe\u0301: x\n      ^' },
  { title: 'control characters spelt out', text: 'a\u0007b: c\n', marked: 'c', result: 'a\\u{7}b: c\n         ^' },
  { title: 'the first line of several', text: 'web:\n  image: x\n', marked: 'web:\n  image: x', result: 'web:\n^^^^' },
  { title: 'a place without text', text: 'web: \n', marked: '', result: 'web:\n^' },
  { title: 'an empty line', text: '\nweb:\n', marked: '', result: 'nothing' },
  { title: 'CRLF line ends', text: 'a: b\r\nc: d\r\n', marked: 'b', result: 'a: b\n   ^' },
  {
    title: 'a long line, near its beginning',
    text: `image: nginx, ${'x'.repeat(200)}`,
    marked: 'nginx',
    result: `image: nginx, ${'x'.repeat(25)}…\n       ^^^^^`,
  },
  {
    title: 'a long line, far in',
    text: `${'x'.repeat(200)} nginx ${'y'.repeat(200)}`,
    marked: 'nginx',
    result: `…${'x'.repeat(23)} nginx ${'y'.repeat(8)}…\n${' '.repeat(25)}^^^^^`,
  },
  {
    title: 'a span that is longer than the width',
    text: `a: ${'x'.repeat(200)}`,
    marked: 'x'.repeat(200),
    result: `a: ${'x'.repeat(36)}…\n   ${'^'.repeat(37)}`,
  },
])('$title', ({ text, marked, result }) => {
  expect(shown(text, marked)).toBe(result);
});

test('whatever the text, an excerpt fits its width and the mark stays on it', () => {
  const texts = fc.string({
    unit: fc.oneof(fc.constantFrom('\t', '名', '\u0301', '\u202e', '👩‍🚀', ' ', '\ud83d'), fc.string({ maxLength: 9 })),
    maxLength: 80,
  });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), fc.integer({ min: 30, max: 80 }), (text, one, other, width) => {
      const source = new Source('a.yaml', text);
      const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [number, number];
      const found = excerpt(source, rangeOf(span(source, start, end)), width);
      if (!found) return;
      expect(columns(found.text)).toBeLessThanOrEqual(width);
      expect(found.indent).toBeLessThanOrEqual(width);
      expect(found.length).toBeGreaterThan(0);
    }),
  );
});
