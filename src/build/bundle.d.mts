export function bundle(out: string): Promise<void>;
export function importSources(paths: readonly string[]): Promise<Record<string, unknown>>;
