import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';

export type ToolResult = { readonly output: string } | { readonly problem: string } | { readonly missing: true };

const timeoutSeconds = 60;
const maxOutput = 64 * 1024 * 1024;

/**
 * Runs a tool of the user: without a shell, from a folder that is not the tree's (where a file could pass for the tool),
 * bounded in time and output, and with every way to the network led to a port where nobody listens.
 *
 * @returns `problem` is what the tool said, in one line
 */
export function runTool(command: string, args: readonly string[]): Promise<ToolResult> {
  const nowhere = 'http://127.0.0.1:9';
  const offline = Object.fromEntries(
    ['http_proxy', 'https_proxy', 'all_proxy'].flatMap((name) => [
      [name, nowhere],
      [name.toUpperCase(), nowhere],
    ]),
  );
  const options = {
    cwd: tmpdir(),
    env: { ...process.env, ...offline, NO_PROXY: '', no_proxy: '', GIT_ALLOW_PROTOCOL: 'none', GIT_TERMINAL_PROMPT: '0' },
    timeout: timeoutSeconds * 1000,
    maxBuffer: maxOutput,
    windowsHide: true,
  };
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      if (!error) resolve({ output: stdout });
      else if (error.code === 'ENOENT') resolve({ missing: true });
      else if (error.killed) resolve({ problem: `it did not end within ${timeoutSeconds} seconds, or wrote too much` });
      else resolve({ problem: oneLine(stderr) || `it ended with status ${error.code}` });
    });
  });
}

function oneLine(text: string): string {
  const line = text
    .replace(/^(W|I)\d{4} .*$|^WARNING:.*$/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^Error: /, '');
  return line.length > 400 ? `${line.slice(0, 399)}…` : line;
}
