/** The names under which `kustomize build` looks for a kustomization, case and all. */
export const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'] as const;

export const isKustomization = (path: string): boolean => kustomizationNames.some((name) => path === name || path.endsWith(`/${name}`));
