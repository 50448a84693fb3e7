import type { Inputs, ReadContext } from '../formats/format.ts';
import { embeddedAdapters, imageReader, renderedReaders } from '../formats/index.ts';
import type { Notice } from '../tree/notice.ts';
import type { Tree } from './tree.ts';

/** What formats may ask while they read, answered from the files of one tree. */
export function readContext(files: Tree, inputs: Inputs, notice: (notice: Notice) => void): ReadContext {
  const context: ReadContext = {
    inputs,
    root: files.root,
    notice,
    load: (path) => files.load(path),
    isFile: (path) => files.isFile(path),
    list: (path) => files.list(path),
    async embedded(format, node, place) {
      const adapter = await embeddedAdapters[format]?.();
      return adapter ? adapter(node, place, context) : [];
    },
    async rendered(format, text, relocated) {
      const reader = await renderedReaders[format]?.();
      return reader ? reader(text, relocated, context) : [];
    },
    async builtImage(dockerfile, target, args) {
      const source = typeof dockerfile === 'string' ? files.load(dockerfile) : dockerfile;
      return source && (await imageReader())(source, target, args, context);
    },
  };
  return context;
}
