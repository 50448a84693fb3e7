import type { Node } from '../../../tree/node.ts';
import type { Given } from './evaluate.ts';
import { equal, isUndefined, truth } from './value.ts';

/** A Jinja test: true, false, or `undefined` where nobody can tell. */
export type Test = (of: Node, given: Given) => boolean | undefined;

const known =
  (answer: (of: Exclude<Node, { kind: 'unknown' }>) => boolean): Test =>
  (of) =>
    of.kind === 'unknown' ? undefined : answer(of);

const isDefined: Test = (of) => (isUndefined(of) ? false : of.kind === 'unknown' ? undefined : true);

const not =
  (test: Test): Test =>
  (of, given) => {
    const answer = test(of, given);
    return answer === undefined ? undefined : !answer;
  };

const equals: Test = (of, { positional: [other] }) => (other ? equal(of, other) : undefined);

/**
 * Tests whose answer follows from the value alone.
 *
 * @see https://jinja.palletsprojects.com/en/stable/templates/#list-of-builtin-tests and
 * https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_tests.html
 */
export const tests: Readonly<Record<string, Test>> = {
  defined: isDefined,
  undefined: not(isDefined),
  none: known((of) => of.kind === 'scalar' && of.value === null),
  true: known((of) => of.kind === 'scalar' && of.value === true),
  false: known((of) => of.kind === 'scalar' && of.value === false),
  boolean: known((of) => of.kind === 'scalar' && typeof of.value === 'boolean'),
  string: known((of) => of.kind === 'scalar' && typeof of.value === 'string'),
  number: known((of) => of.kind === 'scalar' && typeof of.value === 'number'),
  mapping: known((of) => of.kind === 'map'),
  sequence: known((of) => of.kind === 'list' || of.kind === 'map' || (of.kind === 'scalar' && typeof of.value === 'string')),
  truthy: truth,
  falsy: not(truth),
  eq: equals,
  equalto: equals,
  '==': equals,
  ne: not(equals),
};
