import type { Notice } from '../tree/notice.ts';
import { Source } from '../tree/source.ts';
/** Larger files are generated or data; reading one would take longer than all the rest. */
export declare const maxFileBytes: number;
type Say = (notice: Notice) => void;
/** Tells why a file is not read, as a notice. */
export declare function refuse(notice: Say, code: Notice['code'], path: string, problem: string): undefined;
export declare function refuseSize(notice: Say, path: string, bytes: number): undefined;
export declare const refuseLink: (notice: Say, path: string) => undefined;
export declare const refuseDeadLink: (notice: Say, path: string) => undefined;
/** The bytes of a file as a source; `undefined` with a notice for what is no text. */
export declare function sourceOf(path: string, bytes: Uint8Array, notice: Say): Source | undefined;
export {};
