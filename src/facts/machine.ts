import { bool, declare, type Fact, text } from './declare.ts';

export const machine = declare({
  type: 'Machine',
  name: 'machine',
  doc: 'A virtual machine, or the template that machines are started from.',
  fields: {
    name: text('The name of the machine as the code gives it.'),
    os: text('`linux` or `windows`.', { lacking: 'linux' }),
    passwordLogin: bool('Does it let people log in over SSH with a password? A platform default counts.'),
    firewalled: bool('Does a firewall of its cloud or host cover it: a security group on its interface or subnet?'),
    adminPassword: bool('Is a password set for its administrator?', { lacking: false }),
  },
});

export type Machine = Fact<typeof machine>;
