import { describe, expect, test } from 'vitest';
import { Source } from '../tree/source.ts';
import { loadPolicy } from './load.ts';
import { PolicyError } from './policy.ts';

const good = `id: own/no-latest
title: Image has no version
severity: low
level: recommended
subject: container
each: images
formats: [kubernetes]
require: has(image.tag)
at: reference
message: "{address} names no version"
why: Nobody can tell what is running.
remedy: Name a version.
`;

function refusal(text: string, path = 'own/no-latest.yaml'): string {
  try {
    loadPolicy(new Source(path, text));
  } catch (error) {
    if (error instanceof PolicyError) return error.message;
    throw error;
  }
  throw new Error('the policy was taken');
}

const changed = (from: string, to: string): string => {
  expect(good).toContain(from);
  return good.replace(from, to);
};

test('a good policy is taken', () => {
  expect(loadPolicy(new Source('own/no-latest.yaml', good)).policy.id).toBe('own/no-latest');
});

describe('a bad policy is an error with file, line and column', () => {
  test.each([
    {
      title: 'a misspelt field in an expression',
      text: changed('require: has(image.tag)', "require: image.tagg == 'x'"),
      message:
        'own/no-latest.yaml:8:16  unknown field "tagg"; did you mean "tag"? Image has fields: reference, registry, repository, tag, digest, final',
    },
    {
      title: 'a type that does not fit',
      text: changed('require: has(image.tag)', 'require: has(image.tag) && container.restartMaximum'),
      message: "own/no-latest.yaml:8:10  Logical operator requires bool operands, got 'int'",
    },
    {
      title: 'a result that is no truth value',
      text: changed('require: has(image.tag)', 'require: image.tag'),
      message: 'own/no-latest.yaml:8:10  the expression gives string, not bool',
    },
    {
      title: 'a mistake in a message',
      text: changed('"{address} names', '"{adress} names'),
      message: 'own/no-latest.yaml:10:11  Unknown variable: adress',
    },
    {
      title: 'an unknown subject',
      text: changed('subject: container', 'subject: pod'),
      message: /^own\/no-latest.yaml:5:10 {2}subject: "pod" is not one of container, workload, /,
    },
    {
      title: 'an unknown key',
      text: changed('at: reference', 'att: reference'),
      message: 'own/no-latest.yaml:9:1  unknown key "att"; did you mean "at"?',
    },
    {
      title: 'a place that does not exist',
      text: changed('at: reference', 'at: ref'),
      message: /^own\/no-latest.yaml:9:5 {2}unknown field "ref"; Image has fields: reference,/,
    },
    {
      title: 'a list that does not exist',
      text: changed('each: images', 'each: image'),
      message: /^own\/no-latest.yaml:6:7 {2}"image" is not a list of Container; fields: droppedCapabilities,/,
    },
    {
      title: 'a key that is missing',
      text: changed('remedy: Name a version.\n', ''),
      message: 'own/no-latest.yaml:1:1  the key "remedy" is missing',
    },
    {
      title: 'a severity that does not exist',
      text: changed('severity: low', 'severity: bad'),
      message: 'own/no-latest.yaml:3:11  severity: "bad" is not one of critical, high, medium, low, info',
    },
    {
      title: 'YAML that is broken',
      text: changed('formats: [kubernetes]', 'formats: [kubernetes'),
      message: /^own\/no-latest.yaml:8:1 {2}/,
    },
    {
      title: 'an id beside its path',
      text: changed('id: own/no-latest', 'id: own/other'),
      message: 'own/no-latest.yaml:1:5  the id "own/other" does not match the path; a policy lies in <family>/<name>.yaml',
    },
  ])('$title', ({ text, message }) => {
    const said = refusal(text);
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
  });
});
