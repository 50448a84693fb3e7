import type { Body } from './body.ts';
import type { Surroundings } from './surroundings.ts';
import { TextBuilder } from './text-builder.ts';
/** Writes what a template gives into a text. */
export declare function render(body: Body, into: TextBuilder, around: Surroundings): void;
