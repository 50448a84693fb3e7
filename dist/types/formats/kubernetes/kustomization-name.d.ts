/** The names under which `kustomize build` looks for a kustomization, case and all. */
export declare const kustomizationNames: readonly ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
export declare const isKustomization: (path: string) => boolean;
