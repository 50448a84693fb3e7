#!/usr/bin/env node
// The one file that reads the command line, prints, and sets the exit status. It loads nothing before it knows what
// is asked: `--version` must not pay for parsers.
import * as nodeModule from 'node:module';
import type { Answer, Command } from './command.ts';

// Compiled code is kept between runs where Node can do so (22.8 and later).
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  list: async () => (await import('./list.ts')).list,
  init: async () => (await import('./init.ts')).init,
  baseline: async () => (await import('./baseline.ts')).baseline,
  flows: async () => (await import('./flows.ts')).flows,
  test: async () => (await import('./test.ts')).test,
  explain: async () => (await import('./explain.ts')).explain,
};

async function answer(words: readonly string[]): Promise<Answer> {
  const [first, ...rest] = words;
  if (first === '--version' || first === '-v') return { stdout: `${(await import('./version.ts')).version}\n`, status: 0 };
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') return (await import('./help.ts')).help(rest[0]);
  const command = Object.hasOwn(commands, first) ? await commands[first]?.() : undefined;
  if (!command) return (await import('./help.ts')).unknownCommand(first);
  if (rest.includes('--help') || rest.includes('-h')) return (await import('./help.ts')).help(first);
  return command.run(rest, { stdin: process.stdin, stderr: process.stderr, stdout: process.stdout, folder: process.cwd() });
}

// A reader that closes early (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

answer(process.argv.slice(2)).then(
  ({ stdout, stderr, status }) => {
    if (stderr) process.stderr.write(stderr);
    if (stdout) process.stdout.write(stdout);
    process.exitCode = status;
  },
  (error: unknown) => {
    const isUsage = (error as Error).name === 'UsageError';
    const text = isUsage
      ? (error as Error).message
      : `internal error: ${(error as Error).message}\nPlease report it with the command that you ran.`;
    process.stderr.write(`iac-guard: ${text}\n${process.env['IAC_GUARD_DEBUG'] ? `${(error as Error).stack}\n` : ''}`);
    process.exitCode = 2;
  },
);
