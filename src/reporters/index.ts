import type { Reporter } from './reporter.ts';

/** Every report, loaded when it is asked for. */
export const reporters: Readonly<Record<string, () => Promise<Reporter>>> = {
  text: async () => (await import('./text.ts')).text,
  sarif: async () => (await import('./sarif.ts')).sarif,
  json: async () => (await import('./json.ts')).json,
  junit: async () => (await import('./junit.ts')).junit,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  github: async () => (await import('./github.ts')).github,
  azure: async () => (await import('./azure.ts')).azure,
  markdown: async () => (await import('./markdown.ts')).markdown,
};

export const reporterNames: readonly string[] = Object.keys(reporters);
