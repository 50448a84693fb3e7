import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The folder with Ansible's commands: what IAC_GUARD_ANSIBLE names, else one of the path; `undefined` where there is none. */
export function ansibleFolder(): string | undefined {
  const folders = [process.env['IAC_GUARD_ANSIBLE'] ?? '', ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) => folder !== '' && existsSync(join(folder, 'ansible-playbook')));
}

/** What one of the commands prints. */
export const run = (folder: string, command: string, words: readonly string[], cwd: string): string =>
  execFileSync(join(folder, command), words, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
      ANSIBLE_NOCOLOR: '1',
      ANSIBLE_LOCALHOST_WARNING: 'False',
    },
  });
