import { describe, expect, test } from 'vitest';
import { capability, container } from '../facts/container.ts';
import { element, type Fact, fact, type Site } from '../facts/declare.ts';
import { absent, known, unknown, type Value } from '../facts/value.ts';
import { Source } from '../tree/source.ts';
import { span } from '../tree/span.ts';
import { compile } from './compile.ts';
import { domainFunctions } from './functions.ts';
import { judge } from './judge.ts';
import type { Policy } from './policy.ts';

/**
 * The design stands on CEL's error absorption giving three-valued logic. This is its whole truth table: every
 * operator and macro over known, unknown, absent and inapplicable operands.
 */

const source = new Source('a.yaml', 'a: 1\n');
const place = span(source, 0, 4);
const site: Site = { format: 'test', address: 'subject', header: place, block: place };

const operands = {
  true: known(true),
  false: known(false),
  unknown: unknown('nobody knows'),
} as const;
type Operand = keyof typeof operands;

// Three boolean fields serve as operands A, B and C.
const fields = ['privileged', 'allowPrivilegeEscalation', 'readOnlyRootFilesystem'] as const;

function outcome(require: string, values: Record<string, Value<unknown> | undefined>): string {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  const subject = fact(container, site, given) as Fact;
  const policy: Policy = {
    id: 'test/policy',
    title: 'test',
    severity: 'low',
    level: 'recommended',
    subject: 'container',
    formats: ['kubernetes'],
    require,
    message: 'something is wrong with {address}',
    why: 'because',
    remedy: 'do something',
  };
  const [verdict] = judge(compile(policy, { check: true }), subject, 'recommended');
  return verdict?.outcome ?? 'not applicable';
}

const three = (a: Operand, b: Operand, c: Operand = 'true'): Record<string, Value<boolean>> => ({
  [fields[0]]: operands[a],
  [fields[1]]: operands[b],
  [fields[2]]: operands[c],
});
const [A, B, C] = fields.map((name) => `container.${name}`);

/** Kleene's strong three-valued logic, the oracle. */
type Truth = true | false | undefined;
const truth: Record<Operand, Truth> = { true: true, false: false, unknown: undefined };
const and = (a: Truth, b: Truth): Truth => (a === false || b === false ? false : a === undefined || b === undefined ? undefined : true);
const not = (a: Truth): Truth => (a === undefined ? undefined : !a);
const or = (a: Truth, b: Truth): Truth => not(and(not(a), not(b)));
const verdictOf = (value: Truth): string => (value === undefined ? 'open' : value ? 'pass' : 'fail');

const names = Object.keys(operands) as Operand[];
const pairs = names.flatMap((a) => names.map((b) => ({ a, b })));

describe('operators over known and unknown', () => {
  test.each(pairs)('$a && $b', ({ a, b }) => {
    expect(outcome(`${A} && ${B}`, three(a, b))).toBe(verdictOf(and(truth[a], truth[b])));
  });
  test.each(pairs)('$a || $b', ({ a, b }) => {
    expect(outcome(`${A} || ${B}`, three(a, b))).toBe(verdictOf(or(truth[a], truth[b])));
  });
  test.each(names)('!%s', (a) => {
    expect(outcome(`!${A}`, three(a, 'true'))).toBe(verdictOf(not(truth[a])));
  });
  test.each(pairs)('$a == $b', ({ a, b }) => {
    const [left, right] = [truth[a], truth[b]];
    expect(outcome(`${A} == ${B}`, three(a, b))).toBe(verdictOf(left === undefined || right === undefined ? undefined : left === right));
  });
  test.each(pairs.flatMap(({ a, b }) => names.map((c) => ({ a, b, c }))))('$a ? $b : $c', ({ a, b, c }) => {
    const condition = truth[a];
    const expected = condition === undefined ? undefined : condition ? truth[b] : truth[c];
    expect(outcome(`${A} ? ${B} : ${C}`, three(a, b, c))).toBe(verdictOf(expected));
  });
});

describe('macros over lists with known and unknown elements', () => {
  const nameOf = { match: known('ALL'), other: known('CHOWN'), unknown: unknown('nobody knows') } as const;
  type Name = keyof typeof nameOf;
  const list = (elements: readonly Name[], rest?: string): Value<unknown> =>
    known(
      elements.map((name) => element(capability, site, place, { name: nameOf[name] })),
      rest === undefined ? {} : { rest },
    );
  const is: Record<Name, Truth> = { match: true, other: false, unknown: undefined };
  const elementsOf: readonly (readonly Name[])[] = [
    [],
    ['match'],
    ['other'],
    ['unknown'],
    ['match', 'unknown'],
    ['unknown', 'match'],
    ['other', 'unknown'],
    ['unknown', 'other'],
    ['match', 'other'],
    ['unknown', 'unknown'],
  ];
  const cases = elementsOf.flatMap((elements) => [undefined, 'there may be more'].map((rest) => ({ elements, rest })));
  const truths = (elements: readonly Name[], rest: string | undefined): Truth[] => [
    ...elements.map((name) => is[name]),
    ...(rest === undefined ? [] : [undefined]),
  ];

  test.each(cases)('exists over $elements, rest $rest', ({ elements, rest }) => {
    const expected = truths(elements, rest).reduce<Truth>(or, false);
    const require = "container.droppedCapabilities.exists(c, c.name == 'ALL')";
    expect(outcome(require, { droppedCapabilities: list(elements, rest) })).toBe(verdictOf(expected));
  });
  test.each(cases)('all over $elements, rest $rest', ({ elements, rest }) => {
    const expected = truths(elements, rest).reduce<Truth>(and, true);
    expect(outcome("container.droppedCapabilities.all(c, c.name == 'ALL')", { droppedCapabilities: list(elements, rest) })).toBe(
      verdictOf(expected),
    );
  });
  test.each(cases)('filter and size over $elements, rest $rest', ({ elements, rest }) => {
    const all = truths(elements, rest);
    const expected = all.includes(undefined) ? undefined : all.filter(Boolean).length === 1;
    const require = "container.droppedCapabilities.filter(c, c.name == 'ALL').size() == 1";
    expect(outcome(require, { droppedCapabilities: list(elements, rest) })).toBe(verdictOf(expected));
  });
  test.each(cases)('size of $elements, rest $rest', ({ elements, rest }) => {
    const expected = rest === undefined ? elements.length === 1 : undefined;
    expect(outcome('container.droppedCapabilities.size() == 1', { droppedCapabilities: list(elements, rest) })).toBe(verdictOf(expected));
    expect(outcome('size(container.droppedCapabilities) == 1', { droppedCapabilities: list(elements, rest) })).toBe(verdictOf(expected));
  });
  test('an unknown list leaves every macro open', () => {
    for (const require of [
      "exists(c, c.name == 'ALL')",
      "all(c, c.name == 'ALL')",
      'size() == 1',
      "filter(c, c.name == 'ALL').size() == 0",
    ]) {
      expect(outcome(`container.droppedCapabilities.${require}`, { droppedCapabilities: unknown('nobody knows') })).toBe('open');
    }
  });
});

describe('has() and absent values', () => {
  test.each([
    { title: 'a known value', user: known('app'), expected: 'pass' },
    { title: 'an absent value', user: absent(), expected: 'fail' },
    { title: 'an unknown value', user: unknown('nobody knows'), expected: 'open' },
    { title: 'a setting that the platform lacks', user: undefined, expected: 'not applicable' },
  ])('has() of $title', ({ user, expected }) => {
    expect(outcome('has(container.user)', { user })).toBe(expected);
  });
  test('has() guards a use on its right', () => {
    expect(outcome('!has(container.user) || isRoot(container.user)', { user: absent() })).toBe('pass');
  });
  test('what a platform lacks does not matter where the rest decides', () => {
    expect(outcome(`${A} || ${B}`, { privileged: known(true) })).toBe('pass');
    expect(outcome(`${A} || ${B}`, { privileged: known(false) })).toBe('not applicable');
  });
  test('a field with a stand-in for platforms that lack it is read as that', () => {
    expect(outcome('container.runAsNonRoot', {})).toBe('fail');
    expect(outcome('container.restartMaximum == 0', {})).toBe('pass');
  });
});

describe('domain functions', () => {
  const argument = { string: 'container.user', list: "['a']" } as const;
  test.each(domainFunctions.map(({ signature }) => signature))('%s of an unknown value is open, unless the rest decides', (signature) => {
    const [, name, parameters, result] = /^(\w+)\((.*)\): (\w+)$/.exec(signature) as unknown as [string, string, string, string];
    const call = `${name}(${parameters
      .split(', ')
      .map((type) => argument[type as 'string'])
      .join(', ')})`;
    const require = result === 'bool' ? call : `${call} == ${result === 'int' ? 3 : "'three'"}`;
    expect(outcome(require, { user: unknown('nobody knows') })).toBe('open');
    expect(outcome(`${require} || true`, { user: unknown('nobody knows') })).toBe('pass');
    expect(outcome(`${require} && false`, { user: unknown('nobody knows') })).toBe('fail');
    expect(outcome(require, { user: undefined })).toBe('not applicable');
  });
});
