import { expect, test } from 'vitest';
import { lineHashes } from './line-hash.ts';

// The texts and hashes are those of GitHub's uploader.
test.each([
  { title: 'an empty text', text: '', hashes: ['c129715d7a2bc9a3:1'] },
  {
    title: 'spaces and tabs, which do not count',
    text: ' a\nb\n  \t\tc\n d',
    hashes: ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
  },
  {
    title: 'empty lines',
    text: ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End',
    hashes: [
      '8b7cf3e952e7aeb2:1',
      'b1ae1287ec4718d9:1',
      'bff680108adb0fcc:1',
      'c6805c5e1288b612:1',
      'b86d3392aea1be30:1',
      'e6ceba753e1a442:1',
    ],
  },
])('$title', ({ text, hashes }) => expect(lineHashes(text)).toEqual(hashes));

test('any line break is the same', () => {
  const lines = ['services:', '  web:', '    image: nginx', ''];
  expect(lineHashes(lines.join('\r\n'))).toEqual(lineHashes(lines.join('\n')));
  expect(lineHashes(lines.join('\r'))).toEqual(lineHashes(lines.join('\n')));
});

test('lines with the same hundred characters behind them are numbered', () => {
  const [first, second, third] = lineHashes(`${'-\n'.repeat(80)}`);
  const hash = first?.slice(0, -2);
  expect([first, second, third]).toEqual([`${hash}:1`, `${hash}:2`, `${hash}:3`]);
});
