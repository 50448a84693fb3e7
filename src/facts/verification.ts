import { bool, declare, type Fact, text } from './declare.ts';

export const verification = declare({
  type: 'Verification',
  name: 'verification',
  doc: 'A setting or option that decides whether a program makes sure whom it is talking to.',
  fields: {
    of: text('What is, or is not, verified: `certificates`, `host keys`.'),
    on: bool('Is it verified?'),
  },
});

export type Verification = Fact<typeof verification>;
