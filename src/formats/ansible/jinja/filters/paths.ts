import { posix } from 'node:path';
import { itemsOf, stringOf } from '../../../../tree/node.ts';
import { textGiven } from '../given.ts';
import { made, madeList } from '../value.ts';
import { type Filter, onText } from './filter.ts';

/** Python joins from the last absolute part on. */
const joined = (parts: readonly string[]): string =>
  parts.reduce((path, part) => (part.startsWith('/') || path === '' ? part : path.endsWith('/') ? path + part : `${path}/${part}`), '');

const splitExtension: Filter = (of, _given, { span }) => {
  const path = stringOf(of);
  if (path === undefined) return undefined;
  const [, root = '', extension = ''] = /^([\s\S]*\/\.*[^/]*?|\.*[^/]*?)(\.[^./]*)?$/.exec(path) ?? [];
  return madeList([made(root, span), made(extension, span)], span);
};

/** Parts of paths, without a look at any file. */
export const pathFilters: Readonly<Record<string, Filter>> = {
  basename: onText((text) => text.slice(text.lastIndexOf('/') + 1)),
  dirname: onText((text) => {
    const head = text.slice(0, text.lastIndexOf('/') + 1);
    return /^\/*$/.test(head) ? head : head.replace(/\/+$/, '');
  }),
  splitext: splitExtension,
  relpath: onText((text, given) => {
    const start = textGiven(given, 0, 'start');
    return start?.startsWith('/') && text.startsWith('/') ? posix.relative(start, text) || '.' : undefined;
  }),
  normpath: onText((text) => posix.normalize(text).replace(/(?<=.)\/$/, '')),
  path_join: (of, _given, { span }) => {
    const parts = of.kind === 'list' ? itemsOf(of).map(stringOf) : [stringOf(of)];
    return parts.includes(undefined) ? undefined : made(joined(parts as string[]), span);
  },
};
