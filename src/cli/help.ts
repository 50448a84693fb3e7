import { nearest } from '../policy/nearest.ts';
import { padEnd, wrap } from '../reporters/text/columns.ts';
import { baseline } from './baseline.ts';
import { check } from './check.ts';
import type { Answer, Command } from './command.ts';
import { explain } from './explain.ts';
import { flows } from './flows.ts';
import { init } from './init.ts';
import { list } from './list.ts';
import type { Option } from './options.ts';
import { test } from './test.ts';
import { version } from './version.ts';

const width = 100;

export const commands: readonly Command[] = [check, init, baseline, list, explain, test, flows];

/** The page of one command, or the overview. */
export function help(name: string | undefined): Answer {
  if (name === undefined || name.startsWith('-')) return { stdout: overview(), status: 0 };
  const command = commands.find((one) => one.name === name);
  return command ? { stdout: page(command), status: 0 } : unknownCommand(name);
}

export function unknownCommand(name: string): Answer {
  const known = commands.map((one) => one.name);
  const meant = nearest(name, known) ?? (/[./]|^-/.test(name) ? `check ${name}` : undefined);
  return {
    stderr: `iac-guard: there is no command "${name}"${meant ? `; did you mean "iac-guard ${meant}"?` : ''}\ncommands: ${known.join(', ')}; "iac-guard --help" explains them\n`,
    status: 2,
  };
}

function overview(): string {
  const rows = commands.map((one) => [`${one.name} ${one.operands}`, one.summary] as const);
  return `iac-guard ${version}: checks infrastructure code against security policies

usage: iac-guard <command> [options]

${table([...rows, ['--version', 'print the version'], ['--help', 'this page; "iac-guard <command> --help" for one command']])}

start here
  iac-guard check                          the files of this folder, by git's ignore rules
  iac-guard check --level strict deploy/   all policies, on one folder
  helm template . | iac-guard check -      what a chart renders to
  iac-guard explain container/non-root     why a policy is there and how to meet it

exit status
  0  no finding at or above the --fail-on severity
  1  findings
  2  wrong usage or configuration: nothing was checked
  3  no such findings, but some input could not be read
`;
}

function page(command: Command): string {
  const sections = [
    `usage: iac-guard ${command.name} ${command.operands}`.trimEnd() + (Object.keys(command.options).length > 0 ? ' [options]' : ''),
    [command.summary, ...command.notes].map((paragraph) => wrap(paragraph, width).join('\n')).join('\n\n'),
    ...optionSection(command),
    `examples\n${command.examples.map(([line, effect]) => `  ${line}\n      ${effect}`).join('\n')}`,
  ];
  return `${sections.join('\n\n')}\n`;
}

function optionSection({ options }: Command): readonly string[] {
  const rows = Object.entries(options).map(([name, option]) => [optionHead(name, option), optionText(option)] as const);
  return rows.length === 0 ? [] : [`options\n${table(rows)}`];
}

/** Two columns, the second one wrapped. */
function table(rows: readonly (readonly [string, string])[]): string {
  const left = Math.max(...rows.map(([head]) => head.length)) + 4;
  return rows
    .flatMap(([head, text]) => wrap(text, width - left).map((line, index) => padEnd(index === 0 ? `  ${head}` : '', left) + line))
    .join('\n');
}

/** `-p, --policy ID` */
export const optionHead = (name: string, option: Option): string =>
  `${option.short ? `-${option.short}, ` : ''}--${name}${option.value ? ` ${option.value}` : ''}`;

/** What an option does, what it takes, and what holds without it. */
export function optionText(option: Option): string {
  const choices = option.choices ? `: ${option.choices.join(', ')}` : '';
  const fallback = option.fallback ? ` (default ${option.fallback})` : '';
  return `${option.doc}${choices}${fallback}${option.many ? '; may be repeated' : ''}`;
}
