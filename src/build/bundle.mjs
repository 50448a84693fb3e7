// How the sources become files that Node runs. The build and the tests of the command line share it, so that what is
// tested is what ships.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { esbuildPlugin, root } from './modules.mjs';

const grammars = ['web-tree-sitter/web-tree-sitter.wasm', '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm'];

/** What the command line and the tools of the build have in common. */
const options = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  plugins: [esbuildPlugin],
  // Large, and asked only about Terraform files that do not parse: an optional dependency of the package.
  external: ['@cdktf/hcl2json'],
  logLevel: 'warning',
};

/** Bundled CommonJS packages ask for Node's modules by require(). */
const requireFrom = (place) => ({
  js: `import{createRequire as __createRequire}from'node:module';const require=__createRequire(${place});`,
});

/** Writes the command line (`cli.mjs`), the library (`index.mjs`), the Action and the grammar into a folder. */
export async function bundle(out) {
  const { metafile } = await build({
    ...options,
    metafile: true,
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts', 'action/index': 'src/action/main.ts' },
    outdir: out,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    minify: true,
    legalComments: 'none',
    banner: requireFrom('import.meta.url'),
  });
  for (const wasm of grammars) cpSync(join(root, 'node_modules', wasm), join(out, wasm.slice(wasm.lastIndexOf('/') + 1)));
  writeFileSync(
    join(out, 'third-party-licenses.txt'),
    licenses([...Object.keys(metafile.inputs), ...grammars.map((path) => `node_modules/${path}`)]),
  );
}

/** What has been bundled, with the licences that ask to travel along. */
function licenses(inputs) {
  const packages = new Set(inputs.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));
  const sections = [...packages].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : 'The package brings no licence text.'}\n`;
  });
  return [...sections, schemaNotice].join(`\n${'-'.repeat(80)}\n\n`);
}

const schemaNotice = 'compose-spec.schema.json of the Compose Specification (Apache-2.0), https://github.com/compose-spec/compose-spec\n';

/** A module is loaded once by its name, so each bundle gets one of its own. */
let imported = 0;

/** The exports of some modules of the sources, for tools of the build: `importSources(['src/policy/judge.ts'])`. */
export async function importSources(paths) {
  const { outputFiles } = await build({
    ...options,
    stdin: { contents: paths.map((path) => `export * from './${path}';`).join('\n'), resolveDir: root },
    write: false,
    banner: requireFrom(JSON.stringify(join(root, 'package.json'))),
  });
  // Beside the packages, where the grammar is found.
  const file = join(root, 'node_modules', '.cache', `iac-guard-sources-${process.pid}-${++imported}.mjs`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, outputFiles[0].contents);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}
