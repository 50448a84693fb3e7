import type { EmbeddedAdapter, Format, ImageReader } from './format.ts';

/** Every format, in the order in which they are asked what is theirs: the more particular first. */
export const formats: readonly Format[] = [];

/** Formats whose objects also stand inside others. Loaded when one turns up. */
export const embeddedAdapters: Readonly<Record<string, () => Promise<EmbeddedAdapter>>> = {};

export const imageReader: (() => Promise<ImageReader>) | undefined = undefined;
