import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { type Node, stringOf } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
import type { BuiltIn } from '../call.ts';
import type { Scope } from '../scope.ts';
import { pendingNode, type TextNode } from '../value.ts';
import { plain, resultOf } from './arguments.ts';

/** The file that an argument names; an unknown node where it cannot be read here. */
export function fileOf(name: Node | undefined, place: Span, scope: Scope) {
  const path = stringOf(name);
  if (path === undefined) return name?.kind === 'unknown' ? pendingNode(name.reason, place) : undefined;
  // What is outside of the tree, or made by another step, is there only where Terraform runs.
  return scope.world.load(path) ?? pendingNode(`${path} is not among the checked files`, place);
}

const ofFile =
  (compute: (text: string) => string): BuiltIn =>
  ([name], place, scope) => {
    const file = fileOf(name, place, scope);
    if (file === undefined || 'kind' in file) return file;
    return resultOf(compute(file.text), place);
  };

/** The text itself, located in its file: what is parsed from it keeps its place there. */
const file: BuiltIn = ([name], place, scope) => {
  const found = fileOf(name, place, scope);
  if (found === undefined || 'kind' in found) return found;
  const span = { source: found, start: 0, end: found.text.length };
  const node: TextNode = { kind: 'scalar', value: found.text, text: found.text, quoted: true, span, pieces: [{ text: found.text, span }] };
  return node;
};

const hash = (algorithm: string, encoding: 'hex' | 'base64'): BuiltIn =>
  ofFile((text) => createHash(algorithm).update(text, 'utf8').digest(encoding));

/**
 * https://developer.hashicorp.com/terraform/language/functions, "Filesystem functions", inside of the tree only.
 * `abspath`, `pathexpand` and `fileset` depend on the machine, and stay unknown.
 */
export const filesystemFunctions: Readonly<Record<string, BuiltIn>> = {
  basename: plain(['text'], (path) => posix.basename(path)),
  dirname: plain(['text'], (path) => posix.dirname(path)),
  file,
  filebase64: ofFile((text) => Buffer.from(text, 'utf8').toString('base64')),
  filebase64sha256: hash('sha256', 'base64'),
  filebase64sha512: hash('sha512', 'base64'),
  filemd5: hash('md5', 'hex'),
  filesha1: hash('sha1', 'hex'),
  filesha256: hash('sha256', 'hex'),
  filesha512: hash('sha512', 'hex'),
  fileexists: ([name], place, scope) => {
    const found = fileOf(name, place, scope);
    if (found === undefined || 'kind' in found) return found;
    return resultOf(true, place);
  },
};
