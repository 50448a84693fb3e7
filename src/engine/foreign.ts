/** Folders of tools and dependencies: what is in them is not the user's to change. */
const foreign = new Set(['.git', '.hg', '.svn', 'node_modules', '.terraform', '.terragrunt-cache', '.venv', '__pycache__']);

/** Does the path lead through such a folder? */
export const isForeign = (path: string): boolean => path.split('/').some((part) => foreign.has(part));
