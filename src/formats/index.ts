import { ansible } from './ansible/index.ts';
import { compose } from './compose/index.ts';
import { dockerfile } from './dockerfile/index.ts';
import { env } from './env/index.ts';
import type { EmbeddedAdapter, Format, ImageReader, RenderedReader } from './format.ts';
import { helm } from './helm/index.ts';
import { kubernetes } from './kubernetes/index.ts';
import { terraform } from './terraform/index.ts';
import { workflow } from './workflow/index.ts';

/** Every format, in the order in which they are asked what is theirs: the more particular first. */
export const formats: readonly Format[] = [workflow, helm, compose, ansible, kubernetes, terraform, dockerfile, env];

/** Formats whose objects also stand inside others. Loaded when one turns up. */
export const embeddedAdapters: Readonly<Record<string, () => Promise<EmbeddedAdapter>>> = {
  kubernetes: async () => (await import('./kubernetes/embedded.ts')).embedded,
};

/** Formats that tools render from others. */
export const renderedReaders: Readonly<Record<string, () => Promise<RenderedReader>>> = {
  kubernetes: async () => (await import('./kubernetes/rendered.ts')).rendered,
};

/** Reads the Dockerfile of an image that another file has built. */
export const imageReader = async (): Promise<ImageReader> => (await import('./dockerfile/built-image.ts')).readBuiltImage;
