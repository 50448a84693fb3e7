import { expect, test } from 'vitest';
import { UsageError } from '../policy/usage-error.ts';
import { inputOptions, inputsOf } from './inputs.ts';
import { parseOptions } from './options.ts';

const read = (words: readonly string[]): ReturnType<typeof inputsOf> =>
  inputsOf(parseOptions(inputOptions, words), (path) => `inside/${path}`);

test('values for Terraform, in the order in which they were given', () => {
  const { inputs } = read([
    '--var',
    'region=eu',
    '--var',
    'tags={a = "b=c"}',
    '--var-file',
    'a.tfvars',
    '--var-file',
    'b.tfvars',
    '--tf-var-env',
  ]);
  expect(inputs.terraform).toEqual({
    variables: [
      ['region', 'eu'],
      ['tags', '{a = "b=c"}'],
    ],
    variableFiles: ['inside/a.tfvars', 'inside/b.tfvars'],
    fromEnvironment: true,
  });
});

test('an environment is a name and its inputs', () => {
  const { environments } = read(['--env', 'name=prod,var-file=a.tfvars,var-file=b.tfvars,var=size=3,workspace=live,helm-values=prod.yaml']);
  expect(environments).toEqual([
    {
      name: 'prod',
      inputs: {
        helmValues: ['inside/prod.yaml'],
        terraform: {
          variables: [['size', '3']],
          variableFiles: ['inside/a.tfvars', 'inside/b.tfvars'],
          fromEnvironment: false,
          workspace: 'live',
        },
      },
    },
  ]);
});

test.each([
  { words: ['--var', 'region'], says: '--var takes NAME=VALUE, not "region"' },
  { words: ['--env', 'var-file=a'], says: '--env var-file=a says no name; write name=NAME' },
  { words: ['--env', 'name=a,varfile=b'], says: 'not "varfile"; did you mean var-file?' },
  { words: ['--env', 'name=a', '--env', 'name=a'], says: 'two environments are called a' },
])('$words: $says', ({ words, says }) => {
  expect(() => read(words)).toThrow(UsageError);
  expect(() => read(words)).toThrow(says);
});
