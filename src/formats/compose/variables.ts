import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import { type Span, span } from '../../tree/span.ts';
import { readDotenv } from './dotenv.ts';

/** A variable that interpolation may use, and where it is set. */
export interface Variable {
  readonly value: string;
  /** The assignment in the environment file; absent for what every shell sets. */
  readonly place?: Span;
}

export type Variables = ReadonlyMap<string, Variable>;

/**
 * Every shell sets these, and only their role in a path matters here: the project's own folder, and the home of
 * whoever deploys, which Compose also writes `~`.
 */
export const shellVariables: Variables = new Map([
  ['PWD', { value: '.' }],
  ['HOME', { value: '~' }],
]);

/** What environment files set, later files over earlier ones, on top of what is set already, which they cannot change. */
export function withFiles(variables: Variables, files: readonly Source[], notice: (notice: Notice) => void): Variables {
  const fromFiles = new Map<string, Variable>();
  for (const file of files) {
    const known = new Map([...fromFiles, ...variables]);
    for (const { name, value, start, end } of readDotenv(file, (one) => known.get(one)?.value, notice)) {
      const variable: Variable = { value, place: span(file, start, end) };
      fromFiles.set(name, variable);
      if (!variables.has(name) || shellVariables.has(name)) known.set(name, variable);
    }
  }
  return new Map([...variables, ...[...fromFiles].filter(([name]) => !variables.has(name) || shellVariables.has(name))]);
}
