import type { Notice } from '../tree/notice.ts';
import { Source } from '../tree/source.ts';
import { decode } from './decode.ts';

/** Larger files are generated or data; reading one would take longer than all the rest. */
export const maxFileBytes = 8 * 1024 * 1024;

type Say = (notice: Notice) => void;

/** Tells why a file is not read, as a notice. */
export function refuse(notice: Say, code: Notice['code'], path: string, problem: string): undefined {
  notice({ code, message: `${path} ${problem}`, lost: true, file: path });
}

export function refuseSize(notice: Say, path: string, bytes: number): undefined {
  const size = (bytes / 1024 / 1024).toFixed(1);
  return refuse(notice, 'too-large', path, `has ${size} MiB; files over ${maxFileBytes / 1024 / 1024} MiB are not read`);
}

export const refuseLink = (notice: Say, path: string): undefined =>
  refuse(notice, 'link-outside-root', path, 'is a link that leads out of the checked folder; it was not followed');

export const refuseDeadLink = (notice: Say, path: string): undefined =>
  refuse(notice, 'unreadable-file', path, 'is a link to something that does not exist');

/** The bytes of a file as a source; `undefined` with a notice for what is no text. */
export function sourceOf(path: string, bytes: Uint8Array, notice: Say): Source | undefined {
  const text = decode(bytes);
  return 'problem' in text ? refuse(notice, 'not-text', path, text.problem) : new Source(path, text.text);
}
