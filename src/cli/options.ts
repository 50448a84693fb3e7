import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from '../policy/nearest.ts';
import { UsageError } from '../policy/usage-error.ts';

/** The options of a command, declared once: parsing, `--help` and the README's table come from here. */
export type Options = Readonly<Record<string, Option>>;

export interface Option {
  readonly doc: string;
  /** What stands for the value in `--help`; absent for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly short?: string;
  readonly many?: boolean;
  readonly fallback?: string;
  /** Another option without which this one would do nothing. */
  readonly needs?: string;
}

export interface Parsed {
  readonly operands: readonly string[];
  flag(name: string): boolean;
  one(name: string): string | undefined;
  many(name: string): readonly string[];
  /** Was it written, rather than taken for granted? */
  given(name: string): boolean;
}

/**
 * Reads the words after a command.
 *
 * @throws UsageError for an unknown option, a missing value, one that is not among the choices, and an option that
 * would do nothing
 */
export function parseOptions(options: Options, words: readonly string[]): Parsed {
  const { values, positionals } = parse(options, words);
  const many = (name: string): readonly string[] => (values[name] as readonly string[] | undefined) ?? [];
  const one = (name: string): string | undefined => (values[name] as string | undefined) ?? options[name]?.fallback;
  for (const [name, option] of Object.entries(options)) {
    for (const value of option.many ? many(name) : [one(name)]) checkValue(name, option, value);
    if (values[name] !== undefined && option.needs && values[option.needs] === undefined)
      throw new UsageError(`--${name} does nothing without --${option.needs}`);
  }
  return { operands: positionals, flag: (name) => values[name] === true, one, many, given: (name) => values[name] !== undefined };
}

function parse(options: Options, words: readonly string[]): { values: Record<string, unknown>; positionals: string[] } {
  const config: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      {
        type: option.value === undefined ? ('boolean' as const) : ('string' as const),
        multiple: option.many ?? false,
        ...(option.short ? { short: option.short } : {}),
      },
    ]),
  );
  try {
    return parseArgs({ args: [...words], options: config, allowPositionals: true, strict: true }) as ReturnType<typeof parse>;
  } catch (error) {
    throw new UsageError(explain(error as NodeJS.ErrnoException, options, words));
  }
}

function checkValue(name: string, { choices }: Option, value: string | undefined): void {
  if (value === '') throw new UsageError(`--${name} has an empty value`);
  if (!choices || value === undefined || choices.includes(value)) return;
  const meant = nearest(value, choices);
  throw new UsageError(`--${name} takes one of ${choices.join(', ')}, not "${value}"${meant ? `; did you mean ${meant}?` : ''}`);
}

/** What is wrong with the words, from the code of Node's error and the option that its message names. */
function explain(error: NodeJS.ErrnoException, options: Options, words: readonly string[]): string {
  const written = /'(?:-\w, )?(--?[^'= ]*)/.exec(error.message)?.[1] ?? '';
  const name = written.replace(/^--?/, '');
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const meant = nearest(name, Object.keys(options));
    const known = Object.keys(options).map((one) => `--${one}`);
    const list = known.length > 0 ? `there are ${known.join(', ')}` : 'this command has none';
    return `there is no option ${written}${meant ? `; did you mean --${meant}?` : ''}\n${list}`;
  }
  const { value, choices } = options[name] ?? {};
  if (value === undefined) return `${written} is a switch and takes no value`;
  const next = words[words.findIndex((word) => word === written || word === `-${options[name]?.short}`) + 1];
  const hint = next?.startsWith('-') ? `; write ${written}=${next} if that is the value` : '';
  return `${written} needs a value: ${choices?.join(', ') ?? value}${hint}`;
}
