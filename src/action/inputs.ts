import { getInput } from '@actions/core';
import { nearest } from '../policy/nearest.ts';
import { type Level, levels, type Severity, severities } from '../policy/policy.ts';
import { UsageError } from '../policy/usage-error.ts';

/** Every input of action.yml, which says what each is for. */
export const inputNames = [
  'working-directory',
  'paths',
  'config',
  'allow-config-changes',
  'level',
  'fail-on',
  'sarif-file',
  'github-token',
  'comment',
  'suggestions',
  'upload-sarif',
  'category',
] as const;

type InputName = (typeof inputNames)[number];

export interface ActionInputs {
  readonly workingDirectory: string;
  readonly paths: readonly string[];
  readonly config?: string;
  readonly allowConfigChanges: boolean;
  readonly level?: Level;
  readonly failOn?: Severity | 'never';
  readonly sarifFile?: string;
  readonly comment: boolean;
  readonly suggestions: boolean;
  readonly uploadSarif: boolean;
  readonly category?: string;
  readonly token: string;
}

/**
 * The inputs of the step.
 *
 * @throws UsageError for a value that an input does not take
 */
export function readInputs(): ActionInputs {
  const text = (name: InputName): string => getInput(name);
  const level = choice('level', text('level'), levels);
  const failOn = choice('fail-on', text('fail-on'), [...severities, 'never'] as const);
  return {
    workingDirectory: text('working-directory') || '.',
    paths: text('paths')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    allowConfigChanges: flag('allow-config-changes', text('allow-config-changes')),
    comment: flag('comment', text('comment')),
    suggestions: flag('suggestions', text('suggestions')),
    uploadSarif: flag('upload-sarif', text('upload-sarif')),
    ...(text('category') === '' ? {} : { category: text('category') }),
    token: text('github-token'),
    ...(text('config') === '' ? {} : { config: text('config') }),
    ...(level === undefined ? {} : { level }),
    ...(failOn === undefined ? {} : { failOn }),
    ...(text('sarif-file') === '' ? {} : { sarifFile: text('sarif-file') }),
  };
}

function choice<T extends string>(name: InputName, value: string, choices: readonly T[]): T | undefined {
  if (value === '') return undefined;
  const found = choices.find((one) => one === value);
  if (found !== undefined) return found;
  const meant = nearest(value, choices);
  throw new UsageError(`the input ${name} takes one of ${choices.join(', ')}, not "${value}"${meant ? `; did you mean ${meant}?` : ''}`);
}

/** @see https://yaml.org/spec/1.2.2/#1032-tag-resolution (the booleans of the core schema) */
function flag(name: InputName, value: string): boolean {
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE|)$/.test(value)) return false;
  throw new UsageError(`the input ${name} takes true or false, not "${value}"`);
}
