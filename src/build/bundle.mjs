// How the sources become files that Node runs. The build and the tests of the command line share it, so that what is
// tested is what ships.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { esbuildPlugin, root } from './modules.mjs';

const grammars = ['web-tree-sitter/web-tree-sitter.wasm', '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm'];

/** Writes the command line (`cli.mjs`), the library (`index.mjs`) and the grammar into a folder. */
export async function bundle(out) {
  await build({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: out,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    legalComments: 'none',
    plugins: [esbuildPlugin],
    // Large, and asked only about Terraform files that do not parse: an optional dependency of the package.
    external: ['@cdktf/hcl2json'],
    // Bundled CommonJS packages ask for Node's modules by require().
    banner: { js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
  for (const wasm of grammars) cpSync(join(root, 'node_modules', wasm), join(out, wasm.slice(wasm.lastIndexOf('/') + 1)));
}
