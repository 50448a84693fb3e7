import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../build/modules.mjs';
import { inputNames } from './inputs.ts';

const manifest = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

test('action.yml declares the inputs that are read, and no others', () => {
  expect(Object.keys(manifest.inputs).sort()).toEqual([...inputNames].sort());
});

test('it runs the bundle on the runtime that GitHub offers', () => {
  expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/action/index.mjs' });
});

test('every input and output says what it is for, and the page on the Action lists it', () => {
  const page = readFileSync(join(root, 'docs/action.md'), 'utf8');
  for (const [name, one] of Object.entries({ ...manifest.inputs, ...manifest.outputs }) as [string, { description: string }][]) {
    expect(one.description).toMatch(/\.$/);
    expect(page).toContain(`| \`${name}\` | ${one.description}`);
  }
});
