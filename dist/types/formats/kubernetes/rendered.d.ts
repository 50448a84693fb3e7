import type { RenderedReader } from '../format.ts';
/** Adapts manifests that Helm or Kustomize has made. */
export declare const rendered: RenderedReader;
