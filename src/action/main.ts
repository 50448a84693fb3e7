import { info } from '@actions/core';
import { withoutCommands } from '../reporters/plain-line.ts';
import { printable } from '../reporters/printable.ts';
import { act } from './action.ts';

/**
 * What the step says last. It is no command: an annotation of its own would push the last finding out of those that
 * GitHub shows. No stack trace either, which in a bundle is one line of a million characters.
 */
const say = (text: string): void =>
  info(
    text
      .split('\n')
      .map((line) => withoutCommands(printable(line)))
      .join('\n'),
  );

// The runner trusts the workspace, whoever owns it; in a container git would not.
process.env['GIT_CONFIG_COUNT'] = '1';
process.env['GIT_CONFIG_KEY_0'] = 'safe.directory';
process.env['GIT_CONFIG_VALUE_0'] = '*';

act(process.env).then(
  (failure) => {
    if (failure === undefined) return;
    say(`iac-guard: ${failure}`);
    process.exitCode = 1;
  },
  (error: unknown) => {
    const { name, message } = error as Error;
    say(`iac-guard: ${name === 'UsageError' ? message : `internal error: ${message}\nPlease report it with the workflow that ran.`}`);
    process.exitCode = 1;
  },
);
