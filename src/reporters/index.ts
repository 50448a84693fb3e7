import type { Reporter } from './reporter.ts';

/** Every report, loaded when it is asked for. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  text: async () => (await import('./text.ts')).text,
  sarif: async () => (await import('./sarif.ts')).sarif,
  json: async () => (await import('./json.ts')).json,
};

export const reporterNames: readonly string[] = Object.keys(reporters);
