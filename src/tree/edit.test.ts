import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type TextEdit } from './edit.ts';
import { Source } from './source.ts';

const edit = (start: number, end: number, text: string): TextEdit => ({ source: new Source('a', ''), start, end, text });

test('edits apply to the text as it was, in any order', () => {
  expect(applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 1, ''), edit(2, 2, '-')])).toBe('b-cdEf');
});

test('overlapping edits are refused', () => {
  expect(() => applyEdits('abcdef', [edit(0, 3, 'x'), edit(2, 4, 'y')])).toThrow(RangeError);
});

test('what no edit covers stays as it was', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.nat(30), fc.nat(30), fc.string({ maxLength: 5 }), (text, one, other, replacement) => {
      const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
      expect(applyEdits(text, [edit(start, end, replacement)])).toBe(text.slice(0, start) + replacement + text.slice(end));
    }),
  );
});
