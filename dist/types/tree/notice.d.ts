import type { Span } from './span.ts';
/** Every kind of notice. Programs read the code, people the message. */
export type NoticeCode = 'unreadable-file' | 'not-text' | 'too-large' | 'too-deep' | 'link-outside-root' | 'syntax-error' | 'duplicate-key' | 'alias-expansion' | 'schema-violation' | 'surprising-value' | 'missing-file' | 'include-cycle' | 'not-rendered' | 'render-failed' | 'unsupported' | 'policy-failed' | 'ignore-not-understood' | 'ignore-expired' | 'ignore-unused' | 'nothing-to-check';
/**
 * What the tool could not do or read, with its place.
 *
 * `lost` says that something of the input was left out of the check, which the exit status then shows;
 * a notice without it only informs.
 */
export interface Notice {
    readonly code: NoticeCode;
    readonly message: string;
    readonly lost: boolean;
    /** The file, relative to the root; absent for a notice about the run as a whole. */
    readonly file?: string;
    readonly span?: Span;
}
