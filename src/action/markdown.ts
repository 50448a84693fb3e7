import { printable } from '../reporters/printable.ts';

/**
 * Text of the checked tree for a Markdown page of GitHub: it shows as it is, and is neither markup nor HTML, mentions
 * nobody and refers to no issue.
 *
 * @see https://github.github.com/gfm/#backslash-escapes (any ASCII punctuation may be escaped)
 */
export const plain = (text: string): string =>
  printable(text)
    .replace(/[!-/:-@[-`{-~]/g, '\\$&')
    // Mentions and references are looked for in what is rendered, where the backslash is gone: a space of no width parts them.
    .replace(/[@#]/g, '$&&#8203;')
    .replace(/\bGH(?=\\-\d)/gi, '$&&#8203;');

/** A link to some lines of a file as it was at a commit. */
export function linkTo(place: {
  readonly repositoryUrl: string;
  readonly sha: string;
  readonly file: string;
  readonly line: number;
}): string {
  const path = place.file.split('/').map(encoded).join('/');
  return `[${plain(`${place.file}:${place.line}`)}](${place.repositoryUrl}/blob/${place.sha}/${path}#L${place.line})`;
}

/** @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/encodeURIComponent (what it leaves) */
const encoded = (segment: string): string =>
  encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
