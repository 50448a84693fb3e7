import type { Node } from '../../../tree/node.ts';
import { itemsIn } from './filters/filter.ts';
import { argument, flagGiven, type Given, textGiven } from './given.ts';
import { operate } from './operators.ts';
import { patternOf } from './pattern.ts';
import type { Surroundings } from './surroundings.ts';
import { equal, isFloat, isUndefined, pythonText, truth } from './value.ts';
import { compareVersions } from './version.ts';

/** A Jinja test: true, false, or `undefined` where nobody can tell. */
export type Test = (of: Node, given: Given, around: Surroundings) => boolean | undefined;

const known =
  (answer: (of: Exclude<Node, { kind: 'unknown' }>) => boolean | undefined): Test =>
  (of) =>
    of.kind === 'unknown' ? undefined : answer(of);

const isDefined: Test = (of) => (isUndefined(of) ? false : of.kind === 'unknown' ? undefined : true);

const not =
  (test: Test): Test =>
  (of, given, around) => {
    const answer = test(of, given, around);
    return answer === undefined ? undefined : !answer;
  };

/** A comparison, as the operator of that name makes it. */
const compared =
  (operator: '==' | '<' | '<=' | '>' | '>=' | 'in'): Test =>
  (of, given, around) => {
    const other = argument(given, 0);
    const result =
      other &&
      operate(
        operator,
        () => of,
        () => other,
        around,
      );
    return result && truth(result);
  };

const isNumber = (of: Node): of is Extract<Node, { kind: 'scalar' }> => of.kind === 'scalar' && typeof of.value === 'number';

const whole =
  (answer: (value: number, given: Given) => boolean | undefined): Test =>
  (of, given) =>
    isNumber(of) && !isFloat(of) ? answer(of.value as number, given) : undefined;

/** Is it in a text, by a pattern: at its start, or anywhere? */
const matches =
  (where: 'start' | 'anywhere'): Test =>
  (of, given, around) => {
    if (of.kind !== 'scalar' || of.value === null) return undefined;
    const text = pythonText(of);
    const source = textGiven(given, 0, 'pattern');
    const options = { ignoreCase: flagGiven(given, 1, 'ignorecase'), multiline: flagGiven(given, 2, 'multiline') };
    const wanted = source === undefined || where === 'anywhere' || /^(\^|\(\?)/.test(source) ? source : `^(?:${source})`;
    return wanted === undefined ? undefined : patternOf(wanted, text, options, around)?.regex.test(text);
  };

const regex: Test = (of, given, around) =>
  textGiven(given, 3, 'match_type') === undefined ? matches('anywhere')(of, given, around) : undefined;

const version: Test = (of, given) => {
  if (of.kind !== 'scalar' || of.value === null) return undefined;
  const other = textGiven(given, 0, 'version');
  const isLoose = !flagGiven(given, 2, 'strict') && textGiven(given, 3, 'version_type') === undefined;
  return other === undefined || !isLoose ? undefined : compareVersions(pythonText(of), textGiven(given, 1, 'operator') ?? 'eq', other);
};

const subsetOf =
  (isTurned: boolean): Test =>
  (of, given, around) => {
    const other = argument(given, 0);
    if (of.kind === 'unknown' || !other || other.kind === 'unknown') return undefined;
    const [inner, outer] = [of, other].map((node) => itemsIn(node, around)?.map((item) => around.resolve(item, 'deep')));
    if (!inner || !outer) return undefined;
    const [small, large] = isTurned ? [outer, inner] : [inner, outer];
    if (!around.spend(small.length * Math.ceil(large.length / 10))) return undefined;
    const answers = small.map((item) => large.map((one) => equal(item, one)));
    if (answers.some((row) => row.every((answer) => answer === false))) return false;
    return answers.every((row) => row.includes(true)) ? true : undefined;
  };

const allOf =
  (isAny: boolean): Test =>
  (of, _given, around) => {
    if (of.kind === 'unknown') return undefined;
    const answers = itemsIn(of, around)?.map(truth);
    if (!answers) return undefined;
    if (answers.includes(isAny)) return isAny;
    return answers.includes(undefined) ? undefined : !isAny;
  };

const isString = known((of) => of.kind === 'scalar' && typeof of.value === 'string');

const textCase = (convert: (text: string) => string): Test =>
  known((of) =>
    of.kind === 'scalar' && typeof of.value === 'string' ? of.value === convert(of.value) && /[a-z]/i.test(of.value) : undefined,
  );

/**
 * Tests whose answer follows from the value and their arguments. Tests of files and of results of tasks are not among
 * them.
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
  string: isString,
  // True and False are numbers to Python.
  number: known((of) => of.kind === 'scalar' && (typeof of.value === 'number' || typeof of.value === 'boolean')),
  integer: known((of) => isNumber(of) && !isFloat(of)),
  float: known((of) => isNumber(of) && isFloat(of)),
  mapping: known((of) => of.kind === 'map'),
  sequence: known((of) => of.kind !== 'scalar' || typeof of.value === 'string'),
  iterable: known((of) => of.kind !== 'scalar' || typeof of.value === 'string'),
  callable: known(() => false),
  truthy: (of, given) => (given.positional.length > 0 || 'convert_bool' in given.named ? undefined : truth(of)),
  falsy: not((of, given) => (given.positional.length > 0 || 'convert_bool' in given.named ? undefined : truth(of))),
  lower: textCase((text) => text.toLowerCase()),
  upper: textCase((text) => text.toUpperCase()),
  even: whole((value) => value % 2 === 0),
  odd: whole((value) => value % 2 !== 0),
  divisibleby: whole((value, given) => {
    const by = argument(given, 0);
    return by && isNumber(by) && by.value !== 0 ? value % (by.value as number) === 0 : undefined;
  }),
  eq: compared('=='),
  equalto: compared('=='),
  '==': compared('=='),
  ne: not(compared('==')),
  '!=': not(compared('==')),
  lt: compared('<'),
  lessthan: compared('<'),
  '<': compared('<'),
  le: compared('<='),
  '<=': compared('<='),
  gt: compared('>'),
  greaterthan: compared('>'),
  '>': compared('>'),
  ge: compared('>='),
  '>=': compared('>='),
  in: compared('in'),
  contains: (of, given, around) => {
    const wanted = argument(given, 0);
    return wanted && compared('in')(wanted, { positional: [of], named: {} }, around);
  },
  match: matches('start'),
  search: matches('anywhere'),
  regex,
  version,
  version_compare: version,
  subset: subsetOf(false),
  issubset: subsetOf(false),
  superset: subsetOf(true),
  issuperset: subsetOf(true),
  any: allOf(true),
  all: allOf(false),
  is_abs: known((of) => (of.kind === 'scalar' && typeof of.value === 'string' ? of.value.startsWith('/') : undefined)),
};
