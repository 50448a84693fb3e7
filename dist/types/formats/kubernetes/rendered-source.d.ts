import type { Span } from '../../tree/span.ts';
/**
 * The chart and template that made a document, as `helm template` notes it above each one.
 *
 * @returns `shop/templates/web.yaml`; `undefined` for a document that Helm did not render
 * @see https://helm.sh/docs/helm/helm_template/
 */
export declare function templateOf(document: Span): string | undefined;
