import type { Options } from './options.ts';

/** What a command wants printed, and the exit status. */
export interface Answer {
  readonly stdout?: string;
  readonly stderr?: string;
  readonly status: 0 | 1 | 2 | 3;
}

/** What a command may know of the world it runs in. */
export interface World {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** The working folder. */
  readonly folder: string;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Words after the name: `[path ...]`. */
  readonly operands: string;
  readonly options: Options;
  /** Paragraphs of `--help`: what the options alone do not tell. */
  readonly notes: readonly string[];
  /** Examples with what they do, for `--help`. */
  readonly examples: readonly (readonly [command: string, effect: string])[];
  run(words: readonly string[], world: World): Promise<Answer>;
}
