import { type Node, stringOf, unknownNode } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
import { type BuildArguments, declaredBy } from './arguments.ts';
import { type Expanded, expand, type Scope, textOfExpanded, type Variable } from './expand.ts';
import type { Instruction } from './instruction.ts';
import type { Environment, HealthCheck, Stage } from './stage.ts';
import { assignmentsOf, type Word, wordsOf } from './words.ts';

/** What the instructions of a stage start from. */
export interface Beginning {
  readonly escapeChar: string;
  readonly given: BuildArguments;
  readonly globals: ReadonlyMap<string, Variable>;
  readonly environment: Iterable<readonly [string, Environment]>;
  readonly onBuild: Stage['onBuild'];
  /** Does the base set no variables at all? */
  readonly isScratch: boolean;
  readonly isStage: (name: string) => boolean;
}

type Body = Pick<Stage, 'copiedImages' | 'user' | 'healthCheck' | 'environment' | 'onBuild'>;

/** What the instructions after a FROM make of a stage. */
export function readBody(instructions: readonly Instruction[], beginning: Beginning): Body {
  const environment = new Map(beginning.environment);
  const declared = new Map<string, Variable>();
  const scope: Scope = {
    escapeChar: beginning.escapeChar,
    lookup(name) {
      const set = environment.get(name);
      if (!set) return declared.get(name);
      return 'value' in set ? { value: set.value, step: { span: set.place, note: `set by ENV ${name}` } } : set;
    },
    unset: (name) =>
      beginning.isScratch ? { value: '' } : { reason: `\${${name}} is set nowhere in this Dockerfile; the base image may set it` },
  };
  const copiedImages: Node[] = [];
  let { user, healthCheck } = beginning.onBuild;
  const onBuild: { user?: Node; healthCheck?: HealthCheck } = {};

  for (const instruction of instructions) {
    switch (instruction.keyword) {
      case 'ARG':
        for (const [name, variable] of declaredBy(instruction, beginning.given, beginning.globals, scope)) declared.set(name, variable);
        break;
      case 'ENV':
        for (const [name, value] of environmentOf(instruction, scope)) environment.set(name, value);
        break;
      case 'USER':
        user = userOf(instruction, instruction.text, 0, scope) ?? user;
        break;
      case 'HEALTHCHECK':
        healthCheck = healthCheckOf(instruction, instruction.text);
        break;
      case 'COPY':
        copiedImages.push(...copiedBy(instruction, scope, beginning.isStage));
        break;
      case 'ONBUILD': {
        const [trigger, argument] = wordsOf(instruction.text, scope.escapeChar);
        const start = argument?.start ?? instruction.text.length;
        const text = instruction.text.slice(start);
        if (/^user$/i.test(trigger?.text ?? '')) {
          const later = userOf(instruction, text, start, scope);
          if (later) onBuild.user = later;
        } else if (/^healthcheck$/i.test(trigger?.text ?? '')) onBuild.healthCheck = healthCheckOf(instruction, text);
      }
    }
  }
  return { copiedImages, environment, onBuild, ...(user ? { user } : {}), ...(healthCheck ? { healthCheck } : {}) };
}

/** A word of an instruction with its variables put in. */
export function nodeOf(expanded: Expanded, place: Span): Node {
  const trail = expanded.steps.length > 0 ? { trail: expanded.steps } : {};
  const text = textOfExpanded(expanded);
  return text === undefined
    ? unknownNode(expanded.reason as string, place, { parts: expanded.parts, ...trail })
    : { kind: 'scalar', value: text, text, span: place, quoted: true, ...trail };
}

function environmentOf(instruction: Instruction, scope: Scope): readonly (readonly [string, Environment])[] {
  return assignmentsOf('ENV', instruction.text, scope.escapeChar).map(({ name, value, word }) => {
    const expanded = expand(value ?? '', scope);
    const text = textOfExpanded(expanded);
    const place = instruction.place(word.start, word.end);
    return [name, text === undefined ? { reason: expanded.reason as string } : { value: text, place }];
  });
}

function userOf(instruction: Instruction, text: string, start: number, scope: Scope): Node | undefined {
  const [word] = wordsOf(text, scope.escapeChar);
  return word && nodeOf(expand(word.text, scope), placeOf(instruction, word, start));
}

/** The images that `COPY --from` names, rather than stages. */
function copiedBy(instruction: Instruction, scope: Scope, isStage: (name: string) => boolean): readonly Node[] {
  const option = '--from=';
  return wordsOf(instruction.text, scope.escapeChar).flatMap((word) => {
    if (!word.text.startsWith(option)) return [];
    const name = { ...word, text: word.text.slice(option.length), start: word.start + option.length };
    const image = nodeOf(expand(name.text, scope), placeOf(instruction, name, 0));
    const reference = stringOf(image);
    return reference !== undefined && (/^(\d+|scratch|)$/.test(reference) || isStage(reference)) ? [] : [image];
  });
}

const healthCheckOf = (instruction: Instruction, text: string): HealthCheck => ({
  span: instruction.span,
  declared: !/^none$/i.test(text.trim()),
  written: text.trim(),
});

const placeOf = (instruction: Instruction, word: Word, start: number): Span => instruction.place(start + word.start, start + word.end);
