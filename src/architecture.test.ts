import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './build/modules.mjs';

/** Which folder of src/ may import which: data goes one way, and no format knows another. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  tree: [],
  facts: ['tree'],
  network: ['tree', 'facts'],
  formats: ['tree', 'facts', 'network'],
  policy: ['tree', 'facts', 'network'],
  finding: ['tree', 'facts', 'policy'],
  config: ['tree', 'policy', 'finding'],
  engine: ['tree', 'facts', 'network', 'formats', 'policy', 'finding'],
  reporters: ['tree', 'facts', 'policy', 'finding', 'engine'],
  cli: ['tree', 'network', 'policy', 'finding', 'config', 'engine', 'reporters', '.'],
  action: ['tree', 'policy', 'finding', 'config', 'engine', 'reporters', '.'],
  build: ['facts', 'policy', 'reporters', 'cli', '.'],
  '.': ['tree', 'formats', 'policy', 'finding', 'config', 'engine'],
};

const src = join(root, 'src');
const files = readdirSync(src, { recursive: true })
  .map((path) => String(path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.endsWith('.d.ts'));

const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] as string) : '.');
const formatOf = (path: string): string | undefined => /^formats\/([^/]+)\//.exec(path)?.[1];

/** Paths below src/ that a file imports, types included. */
function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(src, path), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map(([, target]) =>
    posix.join(posix.dirname(path), target as string),
  );
}

describe('imports point one way', () => {
  test('every folder has its rule, and every rule its folder', () => {
    expect([...new Set([...files.map(folderOf), 'build'])].sort()).toEqual(Object.keys(allowed).sort());
  });

  test.each(files)('%s', (path) => {
    const folder = folderOf(path);
    const wrong = importsOf(path).filter((target) => {
      if (target.startsWith('..')) return false;
      const other = folderOf(target);
      if (folder === 'formats' && other === 'formats') {
        const registry = path === 'formats/index.ts';
        return !registry && formatOf(target) !== undefined && formatOf(target) !== formatOf(path);
      }
      return other !== folder && !allowed[folder]?.includes(other);
    });
    expect(wrong).toEqual([]);
  });
});

describe('only the command line and the entry of the Action print, exit and read their surroundings', () => {
  const entries = ['action/main.ts', 'action/catch-all.ts'];
  const others = files.filter((path) => folderOf(path) !== 'cli' && folderOf(path) !== 'build' && !entries.includes(path));
  test.each(others)('%s', (path) => {
    const text = readFileSync(join(src, path), 'utf8');
    expect(text).not.toMatch(/\bconsole\.|process\.(exit|stdout|stderr|argv)/);
  });
});
