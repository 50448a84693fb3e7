import { bool, declare, type Fact, int, text } from './declare.ts';

export const key = declare({
  type: 'Key',
  name: 'key',
  doc: 'A key or secret that a platform keeps, and that it can rotate or let expire.',
  fields: {
    name: text('Its name.'),
    kind: text('What it is, in a word or two: `key`, `secret`.'),
    renewed: bool('Is it rotated by the platform, or does it expire?'),
    days: int('After how many days; 0 where that is a date or not said.'),
  },
});

export type Key = Fact<typeof key>;
