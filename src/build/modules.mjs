// The modules that are made when the tool is built: the policies, compiled schema validators, the version.
// The bundler and the test runner share this file, so that both see the same.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths of the policy files, sorted by id. */
export function policyFiles() {
  const folder = join(root, 'policies');
  return readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => join(folder, path));
}

const modules = {
  'iac-guard:policies': () => JSON.stringify(policyFiles().map((path) => parse(readFileSync(path, 'utf8')))),
  'iac-guard:version': () => JSON.stringify(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version),
};

/** A function that validates what the schema describes, as the source text of a module. */
function validatorCode(path) {
  const schema = JSON.parse(readFileSync(path, 'utf8'));
  const Compiler = String(schema.$schema).includes('2020-12') ? Ajv2020 : Ajv;
  const ajv = new Compiler({ strict: false, allErrors: true, code: { source: true, esm: true, optimize: true } });
  addFormats(ajv);
  return standaloneCode(ajv, ajv.compile(schema));
}

/** For esbuild. */
export const esbuildPlugin = {
  name: 'iac-guard',
  setup(build) {
    build.onResolve({ filter: /^iac-guard:/ }, ({ path }) => ({ path, namespace: 'iac-guard' }));
    build.onLoad({ filter: /.*/, namespace: 'iac-guard' }, ({ path }) => ({ contents: modules[path](), loader: 'json' }));
    build.onResolve({ filter: /\?validator$/ }, ({ path, resolveDir }) => ({
      // Relative: an absolute path would make the output depend on where the checkout lies.
      path: relative(root, join(resolveDir, path.replace(/\?validator$/, ''))),
      namespace: 'validator',
    }));
    build.onLoad({ filter: /.*/, namespace: 'validator' }, ({ path }) => ({
      contents: validatorCode(join(root, path)),
      loader: 'js',
      resolveDir: root,
    }));
  },
};

/** For vitest. */
export const vitePlugin = {
  name: 'iac-guard',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id in modules) return `\0${id}`;
    return id.endsWith('?validator') ? `\0validator:${join(importer, '..', id.replace(/\?validator$/, ''))}.js` : undefined;
  },
  load(id) {
    if (id.startsWith('\0iac-guard:')) return `export default ${modules[id.slice(1)]()}`;
    if (!id.startsWith('\0validator:')) return undefined;
    // The standalone code requires parts of ajv's runtime, which a module of the test runner has to be given.
    return `import { createRequire } from 'node:module';\nconst require = createRequire(${JSON.stringify(join(root, 'package.json'))});\n${validatorCode(id.slice('\0validator:'.length, -'.js'.length))}`;
  },
};
