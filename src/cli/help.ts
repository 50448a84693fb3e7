import { check } from './check.ts';
import type { Answer, Command } from './command.ts';
import { explain } from './explain.ts';
import { list } from './list.ts';
import type { Option } from './options.ts';
import { version } from './version.ts';

const commands: readonly Command[] = [check, list, explain];

/** The page of one command, or the overview. */
export function help(name: string | undefined): Answer {
  const command = commands.find((one) => one.name === name);
  if (name !== undefined && !command)
    return unknownCommand(
      name,
      commands.map((one) => one.name),
    );
  return { stdout: command ? page(command) : overview(), status: 0 };
}

export function unknownCommand(name: string, known: readonly string[]): Answer {
  const hint = name.startsWith('-') || name.includes('.') || name.includes('/') ? `; did you mean "iac-guard check ${name}"?` : '';
  return {
    stderr: `iac-guard: there is no command "${name}"${hint}\ncommands: ${known.join(', ')}; "iac-guard --help" explains them\n`,
    status: 2,
  };
}

function overview(): string {
  const lines = commands.map((one) => `  ${`${one.name} ${one.operands}`.padEnd(22)} ${one.summary}`);
  return `iac-guard ${version}: checks infrastructure code against security policies

usage: iac-guard <command> [options]

${lines.join('\n')}
  ${'--version'.padEnd(22)} print the version
  ${'--help'.padEnd(22)} this page; "iac-guard <command> --help" for the options of a command

start here
  iac-guard check                          the files of this folder, by git's ignore rules
  iac-guard check --level strict deploy/   all policies, on one folder
  helm template . | iac-guard check -      what a chart renders to
  iac-guard explain container/non-root     why a policy is there and how to meet it

exit status
  0  no finding at or above the --fail-on severity
  1  findings
  2  wrong usage
  3  no findings, but some input could not be read
`;
}

function page(command: Command): string {
  const rows = Object.entries(command.options).map(([name, option]) => [head(name, option), text(option)] as const);
  const width = Math.max(...rows.map(([left]) => left.length), 0);
  const options = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
  const examples = command.examples.map(([line, effect]) => `  ${line}\n      ${effect}`);
  return `usage: iac-guard ${command.name} ${command.operands}${rows.length > 0 ? ' [options]' : ''}

${command.summary}
${options.length > 0 ? `\noptions\n${options.join('\n')}\n` : ''}
examples
${examples.join('\n')}
`;
}

const head = (name: string, option: Option): string =>
  `${option.short ? `-${option.short}, ` : ''}--${name}${option.value ? ` ${option.value}` : ''}`;

function text(option: Option): string {
  const choices = option.choices ? `: ${option.choices.join(', ')}` : '';
  const fallback = option.fallback ? ` (default ${option.fallback})` : '';
  return `${option.doc}${choices}${fallback}${option.many ? '; may be repeated' : ''}`;
}
