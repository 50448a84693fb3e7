import type { Format } from '../format.ts';
/** Kubernetes objects in YAML or JSON, and the kustomizations that put them together. */
export declare const kubernetes: Format;
