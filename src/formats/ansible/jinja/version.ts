/**
 * Compares versions as Ansible's `version` test does by default: numbers as numbers, words as words.
 *
 * @returns `undefined` for versions that Python refuses to compare, and operators that are none
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_tests.html#comparing-versions
 */
export function compareVersions(one: string, operator: string, other: string): boolean | undefined {
  const order = compare(partsOf(one), partsOf(other));
  if (order === undefined) return undefined;
  switch (operator) {
    case '<':
    case 'lt':
      return order < 0;
    case '<=':
    case 'le':
      return order <= 0;
    case '>':
    case 'gt':
      return order > 0;
    case '>=':
    case 'ge':
      return order >= 0;
    case '=':
    case '==':
    case 'eq':
      return order === 0;
    case '!=':
    case '<>':
    case 'ne':
      return order !== 0;
    default:
      return undefined;
  }
}

/** `1.2rc3` has the parts 1, 2, rc and 3. */
const partsOf = (version: string): readonly (string | number)[] =>
  version
    .split(/(\d+|[a-z]+|\.)/)
    .filter((part) => part !== '' && part !== '.')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

function compare(one: readonly (string | number)[], other: readonly (string | number)[]): number | undefined {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const [left, right] = [one[index], other[index]];
    if (left === undefined) return -1;
    if (right === undefined) return 1;
    if (typeof left !== typeof right) return undefined;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
