import './catch-all.ts';
import { info } from '@actions/core';
import { act } from './action.ts';
import { harmless, lastWords } from './last-words.ts';

// The runner trusts the workspace, whoever owns it; in a container git would not.
process.env['GIT_CONFIG_COUNT'] = '1';
process.env['GIT_CONFIG_KEY_0'] = 'safe.directory';
process.env['GIT_CONFIG_VALUE_0'] = '*';

/** It is no command: an annotation of its own would push the last finding out of those that GitHub shows. */
function end(text: string): void {
  info(text);
  process.exitCode = 1;
}

act(process.env).then(
  (failure) => failure !== undefined && end(harmless(`iac-guard: ${failure}`)),
  (error: unknown) => end(lastWords(error)),
);
