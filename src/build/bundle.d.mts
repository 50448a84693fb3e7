export function bundle(out: string): Promise<void>;
