import { bool, declare, type Fact, text } from './declare.ts';

export const publicAddress = declare({
  type: 'PublicAddress',
  name: 'publicAddress',
  doc: 'The place where a machine or a network interface gets, or might get, an address that the internet can reach.',
  fields: {
    name: text('The name of the machine, interface or address as the code gives it.'),
    holder: text('What gets the address, in a word or two: `virtual machine`, `network interface`, `container group`.'),
    assigned: bool('Is a public address assigned? A platform default counts.'),
  },
});

export type PublicAddress = Fact<typeof publicAddress>;
