// Writes the generated pages: docs/facts.md, docs/policies.md, and the marked parts of docs/action.md and README.md. `--check` only compares.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSources } from './bundle.mjs';
import { root } from './modules.mjs';

const { pages } = await importSources(['src/build/pages/index.ts']);
const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
const stale = [...(await pages(read))].filter(([path, text]) => read(path) !== text);
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    console.error(
      `these pages are not what the sources give; run "npm run docs" and commit them:\n  ${stale.map(([path]) => path).join('\n  ')}`,
    );
    process.exitCode = 1;
  } else console.log('the generated pages are what the sources give');
} else {
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
  console.log(stale.length > 0 ? `written: ${stale.map(([path]) => path).join(', ')}` : 'nothing has changed');
}
