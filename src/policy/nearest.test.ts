import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';
import { findPolicy } from './select.ts';

test.each([
  { word: 'polcy', names: ['policy', 'policies', 'level'], found: 'policy' },
  { word: 'HIGH', names: ['critical', 'high'], found: 'high' },
  { word: 'a', names: ['at', 'aliases'], found: 'at' },
  { word: 'unrelated', names: ['policy', 'level'], found: undefined },
  { word: 'x', names: [], found: undefined },
])('$word is $found', ({ word, names, found }) => expect(nearest(word, names)).toBe(found));

test.each([
  { id: 'container/no-priviledged', says: 'did you mean "container/no-privileged"?' },
  { id: 'no-privileged', says: 'did you mean "container/no-privileged"?' },
  { id: 'docker/no-privileged', says: 'did you mean "container/no-privileged"?' },
  { id: 'quantum/entangled', says: '"iac-guard list" names them all' },
])('no policy is called $id', ({ id, says }) => expect(() => findPolicy(id)).toThrow(`no policy is called "${id}"; ${says}`));
