import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policyFiles, root } from '../build/modules.mjs';
import { Source } from '../tree/source.ts';
import { loadPolicy } from './load.ts';

describe('every policy that ships', () => {
  test.each(policyFiles().map((path) => relative(root, path)))('%s is valid and type-checks', (path) => {
    const { policy } = loadPolicy(new Source(path, readFileSync(path, 'utf8')));
    expect(`policies/${policy.id}.yaml`).toBe(path);
  });
});
