import { type Node, stringOf } from '../../tree/node.ts';
import type { Step } from '../../tree/span.ts';
import { expand, type Scope, textOfExpanded, type Variable } from './expand.ts';
import type { Instruction } from './instruction.ts';
import { assignmentsOf } from './words.ts';

/** Values that are given to the build, by name. */
export type BuildArguments = ReadonlyMap<string, Node>;

/** Set by BuildKit for each platform that is built for. @see https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
const platformArguments = /^(BUILD|TARGET)(PLATFORM|OS|ARCH|VARIANT|OSVERSION)$|^TARGETSTAGE$/;

/** Why a variable has no value that the file would tell. */
export const missingArgument = (name: string, otherwise: string): string =>
  platformArguments.test(name) ? `\${${name}} depends on the platform that is built for` : otherwise;

/**
 * The arguments that an ARG instruction declares: what is given to the build, else the default, else that of the
 * argument of the same name before the first FROM.
 *
 * @see https://docs.docker.com/reference/dockerfile/#arg
 */
export function declaredBy(
  instruction: Instruction,
  given: BuildArguments,
  globals: ReadonlyMap<string, Variable>,
  scope: Scope,
): ReadonlyMap<string, Variable> {
  const declared = new Map<string, Variable>();
  const lookup = (name: string): Variable | undefined => declared.get(name) ?? scope.lookup(name);
  for (const { name, value, word } of assignmentsOf('ARG', instruction.text, scope.escapeChar)) {
    const argument = given.get(name);
    if (argument) declared.set(name, variableOf(name, argument));
    else if (value !== undefined) {
      const expanded = expand(value, { ...scope, lookup, unset: () => ({ value: '' }) });
      const text = textOfExpanded(expanded);
      const step: Step = { span: instruction.place(word.start, word.end), note: `default of ARG ${name}` };
      declared.set(name, text === undefined ? { reason: expanded.reason as string } : { value: text, step });
    } else declared.set(name, globals.get(name) ?? { reason: missingArgument(name, `ARG ${name} has no default`) });
  }
  return declared;
}

function variableOf(name: string, given: Node): Variable {
  const text = stringOf(given);
  if (text !== undefined) return { value: text, step: { span: given.span, note: `given to the build as ${name}` } };
  return { reason: given.kind === 'unknown' ? given.reason : `${name} is not a text` };
}
