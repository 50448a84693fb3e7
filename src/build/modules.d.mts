/** The repository's root, with a trailing slash. */
export const root: string;
export function policyFiles(): string[];
export const vitePlugin: object;
export const esbuildPlugin: object;
