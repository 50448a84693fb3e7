// Writes the generated pages: docs/facts.md, docs/policies.md, and the marked parts of README.md. `--check` only compares.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { esbuildPlugin, root } from './modules.mjs';

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/build/pages/index.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  plugins: [esbuildPlugin],
  external: ['@cdktf/hcl2json'],
  // Bundled CommonJS packages ask for Node's modules by require().
  banner: {
    js: `import{createRequire as __createRequire}from'node:module';const require=__createRequire(${JSON.stringify(join(root, 'package.json'))});`,
  },
  logLevel: 'warning',
});
const { pages } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
const stale = [...pages(read)].filter(([path, text]) => read(path) !== text);
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
