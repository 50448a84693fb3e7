import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

let ready: Promise<Parser> | undefined;
let loaded: Parser | undefined;

/** The parser, if {@link terraformParser} has loaded it already. */
export const loadedParser = (): Parser | undefined => loaded;

/** The parser for Terraform's dialect of HCL, loaded once. */
export const terraformParser = (): Promise<Parser> => {
  ready ??= load();
  return ready;
};

async function load(): Promise<Parser> {
  const runtime = locate('web-tree-sitter/web-tree-sitter.wasm');
  await Parser.init({ locateFile: () => runtime });
  const parser = new Parser();
  parser.setLanguage(await Language.load(locate('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm')));
  loaded = parser;
  return parser;
}

/** The build puts both files beside the bundle, or above the folder of its chunks; in a checkout they are in the packages. */
function locate(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const beside = ['./', '../'].map((folder) => fileURLToPath(new URL(folder + name, import.meta.url)));
  return beside.find(existsSync) ?? createRequire(import.meta.url).resolve(file);
}
