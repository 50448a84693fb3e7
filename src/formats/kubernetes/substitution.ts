import { type Entry, type Node, unknownNode } from '../../tree/node.ts';

/**
 * What fills manifests in before they reach the cluster: `${VAR}` and `$VAR` of envsubst, Flux and OpenShift templates
 * (`${{VAR}}` there too), `{{ … }}` of Jinja, Helm and their like. `$(VAR)` is Kubernetes' own, for the process only.
 *
 * @see https://fluxcd.io/flux/components/kustomize/kustomizations/#post-build-variable-substitution
 * @see https://docs.openshift.com/container-platform/4.16/openshift_images/using-templates.html
 */
const placeholder = /\$\{\{[^}]*\}\}|\$\{[^}]*\}|\$[A-Za-z_]\w*|\{\{.*?\}\}/g;

/** The same tree with each text that holds a placeholder made unknown, known in part. */
export function withSubstitutions(node: Node): Node {
  switch (node.kind) {
    case 'unknown':
      return node;
    case 'list':
      return { ...node, items: node.items.map(withSubstitutions) };
    case 'map': {
      // `key: {{ … }}` is YAML too: a mapping whose only key is a mapping.
      const [first] = node.entries.keys();
      if (first?.startsWith('{')) return filledIn('{{ … }}', node);
      const entries = new Map<string, Entry>();
      for (const [key, entry] of node.entries) entries.set(key, { ...entry, value: withSubstitutions(entry.value) });
      return { ...node, entries };
    }
    case 'scalar': {
      const names = typeof node.value === 'string' ? node.value.match(placeholder) : null;
      if (!names) return node;
      const pieces = (node.value as string).split(placeholder);
      const parts = pieces.flatMap((piece, index) => [...(index > 0 ? [null] : []), ...(piece === '' ? [] : [piece])]);
      return filledIn([...new Set(names)].join(' and '), node, parts);
    }
  }
}

const filledIn = (what: string, { span, trail }: Node, parts?: readonly (string | null)[]): Node =>
  unknownNode(`${what} is filled in outside of the manifest`, span, { ...(parts ? { parts } : {}), ...(trail ? { trail } : {}) });
