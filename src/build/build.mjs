// Builds dist/: the command line, the library with its types, and the grammar. `--check` only compares,
// `--out FOLDER` builds elsewhere.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundle } from './bundle.mjs';
import { root } from './modules.mjs';

const checkOnly = process.argv.includes('--check');
const committed = join(root, 'dist');
const elsewhere = process.argv[process.argv.indexOf('--out') + 1];
const out = checkOnly
  ? mkdtempSync(join(tmpdir(), 'iac-guard-dist-'))
  : process.argv.includes('--out') && elsewhere
    ? resolve(elsewhere)
    : committed;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await bundle(out);
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', join(root, 'src/build/types.tsconfig.json'), '--outDir', join(out, 'types')], {
  cwd: root,
  stdio: 'inherit',
});

if (checkOnly) {
  const problems = differences(committed, out);
  rmSync(out, { recursive: true, force: true });
  if (problems.length > 0) {
    console.error(`dist/ is not what the sources give; run "npm run build" and commit it:\n  ${problems.join('\n  ')}`);
    process.exitCode = 1;
  } else console.log('dist/ is what the sources give');
}

function differences(one, other) {
  const list = (folder) =>
    new Set(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)),
    );
  const [left, right] = [list(one), list(other)];
  const names = new Set([...left, ...right]);
  return [...names]
    .sort()
    .filter((name) => !left.has(name) || !right.has(name) || !readFileSync(join(one, name)).equals(readFileSync(join(other, name))));
}
