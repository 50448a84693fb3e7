import type { EmbeddedAdapter, Format, ImageReader, RenderedReader } from './format.ts';
/** Every format, in the order in which they are asked what is theirs: the more particular first. */
export declare const formats: readonly Format[];
/** Formats whose objects also stand inside others. Loaded when one turns up. */
export declare const embeddedAdapters: Readonly<Record<string, () => Promise<EmbeddedAdapter>>>;
/** Formats that tools render from others. */
export declare const renderedReaders: Readonly<Record<string, () => Promise<RenderedReader>>>;
/** Reads the Dockerfile of an image that another file has built. */
export declare const imageReader: () => Promise<ImageReader>;
