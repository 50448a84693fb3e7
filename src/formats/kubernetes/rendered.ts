import type { RenderedReader } from '../format.ts';
import { judgedFacts, objectsOfSource } from './manifests.ts';

/** Adapts manifests that Helm or Kustomize has made. */
export const rendered: RenderedReader = (text, relocated, context) =>
  judgedFacts(objectsOfSource(text, { notice: context.notice, relocated, editable: false }));
