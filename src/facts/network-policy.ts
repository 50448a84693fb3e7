import { bool, declare, type Fact, text } from './declare.ts';

export const networkPolicy = declare({
  type: 'NetworkPolicy',
  name: 'networkPolicy',
  doc: 'A network policy by itself: whom it covers, and whether it restricts anything. What policies let through together is a Firewall.',
  fields: {
    name: text('Its name, without the namespace.'),
    namespace: text('Its namespace; absent when the code does not say.'),
    selects: bool('Does it select the pods of some workload in the code? Unknown where the code shows no workload of its namespace.'),
    restricts: bool('Does it keep anything from passing, in some direction?'),
  },
});

export type NetworkPolicy = Fact<typeof networkPolicy>;
