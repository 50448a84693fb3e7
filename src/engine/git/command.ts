import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { UsageError } from '../../policy/usage-error.ts';

/** What went wrong in git, in its own words. */
export class GitError extends UsageError {}

/** Commands that a repository's configuration may name must not run, and names come as they are. */
const settings = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.quotepath=off', 'diff.external=', 'core.pager=cat'];

/**
 * What git may know of our surroundings. A hook is given the index that is about to be committed, which need not be
 * `.git/index`, and new objects may lie apart; how to trust a folder is the user's configuration. The rest could point
 * to another repository than the one that is checked, or name commands.
 */
const kept = /^GIT_(INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|QUARANTINE_PATH|CONFIG_\w+|CEILING_DIRECTORIES|EXEC_PATH)$/;

function surroundings(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || kept.test(name));
  const index = process.env['GIT_INDEX_FILE'];
  return {
    ...Object.fromEntries(entries),
    // A hook's index is relative to where the hook runs, which is not always the folder that is checked.
    ...(index ? { GIT_INDEX_FILE: resolve(index) } : {}),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
}

/**
 * The output of a git command.
 *
 * @throws GitError where git is missing, or the command fails
 */
export function git(folder: string, words: readonly string[], input = ''): Buffer {
  try {
    return execFileSync('git', [...settings.flatMap((one) => ['-c', one]), ...words], {
      cwd: folder,
      input,
      maxBuffer: 1 << 30,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: surroundings(),
      windowsHide: true,
    });
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer };
    if (code === 'ENOENT') throw new GitError('there is no git on the path');
    const [line = ''] = String(stderr ?? '').split('\n', 1);
    throw new GitError(line.replace(/^(fatal|error): /, '') || `git ${words[0]} failed`);
  }
}

/** The words that a git command prints with `-z`. */
export const gitWords = (folder: string, words: readonly string[], input?: string): readonly string[] =>
  git(folder, words, input).toString('utf8').split('\0').filter(Boolean);
