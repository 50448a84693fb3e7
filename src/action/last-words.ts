import { withoutCommands } from '../reporters/plain-line.ts';
import { printable } from '../reporters/printable.ts';

/**
 * What the step says when it cannot go on, line by line, with nothing in it that the runner obeys. There is no stack
 * trace: in a bundle it would be one line of a million characters.
 */
export function lastWords(error: unknown): string {
  const { name, message } = error as Error;
  const text = name === 'UsageError' ? message : `internal error: ${message}\nPlease report it with the workflow that ran.`;
  return harmless(`iac-guard: ${text}`);
}

export const harmless = (text: string): string =>
  text
    .split('\n')
    .map((line) => withoutCommands(printable(line)))
    .join('\n');
