import { bool, declare, type Fact, int, text } from './declare.ts';

export const secret = declare({
  type: 'Secret',
  name: 'secret',
  doc: 'A place where a credential is written, or taken from elsewhere. Its value is part of no field.',
  fields: {
    key: text('The name under which it stands: a variable, key, option or attribute.'),
    kind: text(
      '`password`, `passphrase`, `token`, `API key`, `secret key`, `private key`, `cloud access key`, `connection string`, `secret`, or `user name` for the name of an administrator.',
    ),
    origin: text(
      '`literal`: written where it is used; `fallback`: taken where the real one is missing; `kubernetes secret`: in the data of a Secret; `env file`: in a file of variables; `reference`: from elsewhere; `file`: the path of a file that holds it; `issued`: a static key that the code creates.',
    ),
    literal: bool('Does its value stand in the code?'),
    empty: bool('Is the value empty, or are empty passwords allowed?'),
    wellKnown: bool("Is it a product's default, or among the first that anyone would try?"),
    length: int('How many characters the value has.'),
    cloudKey: bool('Is it a static key of a cloud account?'),
    inEnvironment: bool('Does a container get it as an environment variable?'),
  },
});

export type Secret = Fact<typeof secret>;
