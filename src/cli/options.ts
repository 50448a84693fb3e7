import { type ParseArgsConfig, parseArgs } from 'node:util';
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
}

export interface Parsed {
  readonly operands: readonly string[];
  flag(name: string): boolean;
  one(name: string): string | undefined;
  many(name: string): readonly string[];
}

/**
 * Reads the words after a command.
 *
 * @throws UsageError for an unknown option, a missing value, or one that is not among the choices
 */
export function parseOptions(options: Options, words: readonly string[]): Parsed {
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
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...words], options: config, allowPositionals: true, strict: true }) as typeof parsed;
  } catch (error) {
    throw new UsageError(explain(error as NodeJS.ErrnoException, options));
  }
  const { values } = parsed;
  const many = (name: string): readonly string[] => (values[name] as readonly string[] | undefined) ?? [];
  const one = (name: string): string | undefined => (values[name] as string | undefined) ?? options[name]?.fallback;
  for (const [name, option] of Object.entries(options)) {
    const given = option.many ? many(name) : [one(name)];
    const wrong = option.choices && given.find((value) => value !== undefined && !option.choices?.includes(value));
    if (wrong) throw new UsageError(`--${name} takes one of ${option.choices?.join(', ')}, not "${wrong}"`);
  }
  return { operands: parsed.positionals, flag: (name) => values[name] === true, one, many };
}

function explain(error: NodeJS.ErrnoException, options: Options): string {
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const option = /'(--?[^']*)'/.exec(error.message)?.[1] ?? 'that option';
    const names = Object.keys(options).map((name) => `--${name}`);
    return `there is no option ${option}; there are ${names.join(', ')}`;
  }
  return error.message.split('. ', 1)[0] ?? error.message;
}
