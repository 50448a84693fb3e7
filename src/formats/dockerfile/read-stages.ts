import { parseImageReference } from '../../facts/image.ts';
import { knownEnvironment } from '../../facts/known-images.ts';
import { type Node, stringOf, unknownNode } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import { type Span, type Step, span } from '../../tree/span.ts';
import { type Expanded, expand, textOfExpanded, type Variable } from './expand.ts';
import { type Instruction, type Instructions, readInstructions } from './instruction.ts';
import type { Environment, HealthCheck, Stage } from './stage.ts';
import { assignmentsOf, type Word, wordsOf } from './words.ts';

/** Values that are given to the build, by name. */
export type BuildArguments = ReadonlyMap<string, Node>;

const keywords = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '),
);

/** Set by BuildKit for each platform that is built for. @see https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope */
const platformArguments = /^(BUILD|TARGET)(PLATFORM|OS|ARCH|VARIANT|OSVERSION)$|^TARGETSTAGE$/;

/**
 * The stages of a Dockerfile, in order.
 *
 * @returns none, with a notice, for a file that no image can be built from
 */
export function readStages(source: Source, args: BuildArguments, notice: (notice: Notice) => void): readonly Stage[] {
  const read = readInstructions(source);
  const refuse = (message: string, place: Span, lost: boolean): void =>
    notice({ code: 'syntax-error', message: `${message}; docker build would refuse this file`, lost, file: source.path, span: place });

  const strange = read.instructions.find(({ keyword }) => !keywords.has(keyword));
  if (strange) refuse(`unknown instruction ${strange.keyword}`, strange.keywordSpan, false);
  const firstFrom = read.instructions.findIndex(({ keyword }) => keyword === 'FROM');
  if (firstFrom === -1) {
    refuse('no FROM, so this describes no image and was not checked', span(source, 0, 0), true);
    return [];
  }
  const early = read.instructions.slice(0, firstFrom).find(({ keyword }) => keyword !== 'ARG' && keywords.has(keyword));
  if (early) refuse(`${early.keyword} stands before the first FROM`, early.keywordSpan, false);

  const builder = new StageReader(source, read, args);
  builder.readGlobals(read.instructions.slice(0, firstFrom));
  for (let index = firstFrom; index < read.instructions.length; ) {
    const next = read.instructions.findIndex(({ keyword }, at) => at > index && keyword === 'FROM');
    const end = next === -1 ? read.instructions.length : next;
    const [from, ...body] = read.instructions.slice(index, end) as [Instruction, ...Instruction[]];
    if (!builder.readStage(from, body)) refuse('FROM names no image', from.span, true);
    index = end;
  }
  return builder.stages;
}

class StageReader {
  readonly stages: Stage[] = [];
  readonly #source: Source;
  readonly #escape: string;
  readonly #args: BuildArguments;
  readonly #globals = new Map<string, Variable>();

  constructor(source: Source, { escapeChar }: Instructions, args: BuildArguments) {
    this.#source = source;
    this.#escape = escapeChar;
    this.#args = args;
  }

  /** The ARGs before the first FROM, which only FROM itself sees. */
  readGlobals(instructions: readonly Instruction[]): void {
    for (const instruction of instructions) if (instruction.keyword === 'ARG') this.#declare(instruction, this.#globals, this.#globals);
  }

  /** @returns false where FROM names nothing */
  readStage(from: Instruction, body: readonly Instruction[]): boolean {
    const words = wordsOf(from.text, this.#escape).filter((word) => !word.text.startsWith('--'));
    const [base, as, alias] = words;
    if (!base) return false;
    const expanded = this.#expand(base.text, this.#globals, (name) => ({
      reason: platformArguments.test(name)
        ? `\${${name}} depends on the platform that is built for`
        : `\${${name}} is not declared by an ARG before the first FROM`,
    }));
    const image = nodeOf(expanded, from.place(base.start, base.end));
    const reference = stringOf(image);
    if (reference === '') return false;
    const parent = reference === undefined ? undefined : this.#stageNamed(reference);
    const isScratch = reference === 'scratch';
    const external = parent || isScratch ? {} : { image };
    const rest = this.#readBody(body, parent, external.image, isScratch);
    this.stages.push({
      ...(alias && as?.text.toUpperCase() === 'AS' ? { name: alias.text.toLowerCase() } : {}),
      from,
      block: span(this.#source, from.span.start, (body.at(-1) ?? from).span.end),
      ...external,
      ...(parent ? { parent } : {}),
      ...rest,
    });
    return true;
  }

  /** A stage by its name, as FROM and COPY refer to it; the last one of that name. */
  #stageNamed(name: string): Stage | undefined {
    return this.stages.findLast((stage) => stage.name === name.toLowerCase());
  }

  #readBody(
    body: readonly Instruction[],
    parent: Stage | undefined,
    image: Node | undefined,
    isScratch: boolean,
  ): Pick<Stage, 'copiedImages' | 'user' | 'healthCheck' | 'environment' | 'onBuild'> {
    const environment = new Map<string, Environment>(parent?.environment ?? inherited(image));
    const declared = new Map<string, Variable>();
    const scope = {
      get: (name: string): Variable | undefined => {
        const set = environment.get(name);
        if (!set) return declared.get(name);
        return 'value' in set ? { value: set.value, step: { span: set.place, note: `set by ENV ${name}` } } : set;
      },
    };
    const unset = (name: string): Variable =>
      isScratch ? { value: '' } : { reason: `\${${name}} is set nowhere in this Dockerfile; the base image may set it` };
    const copiedImages: Node[] = [];
    let { user, healthCheck } = parent?.onBuild ?? {};
    const onBuild: { user?: Node; healthCheck?: HealthCheck } = {};

    for (const instruction of body) {
      switch (instruction.keyword) {
        case 'ARG':
          this.#declare(instruction, declared, scope);
          break;
        case 'ENV':
          for (const { name, value, word } of assignmentsOf('ENV', instruction.text, this.#escape)) {
            const expanded = this.#expand(value ?? '', scope, unset);
            const text = textOfExpanded(expanded);
            const place = instruction.place(word.start, word.end);
            environment.set(name, text === undefined ? { reason: expanded.reason as string } : { value: text, place });
          }
          break;
        case 'USER':
          user = this.#userOf(instruction, instruction.text, 0, scope, unset) ?? user;
          break;
        case 'HEALTHCHECK':
          healthCheck = healthCheckOf(instruction, instruction.text);
          break;
        case 'COPY':
          copiedImages.push(...this.#copied(instruction, scope, unset));
          break;
        case 'ONBUILD': {
          const [trigger, ...words] = wordsOf(instruction.text, this.#escape);
          const start = words[0]?.start ?? 0;
          const text = instruction.text.slice(start);
          if (/^user$/i.test(trigger?.text ?? '')) {
            const later = this.#userOf(instruction, text, start, scope, unset);
            if (later) onBuild.user = later;
          } else if (/^healthcheck$/i.test(trigger?.text ?? '')) onBuild.healthCheck = healthCheckOf(instruction, text);
        }
      }
    }
    return { copiedImages, environment, onBuild, ...(user ? { user } : {}), ...(healthCheck ? { healthCheck } : {}) };
  }

  /** Adds what an ARG instruction declares. */
  #declare(instruction: Instruction, into: Map<string, Variable>, scope: Scope): void {
    for (const { name, value, word } of assignmentsOf('ARG', instruction.text, this.#escape)) {
      const place = instruction.place(word.start, word.end);
      const given = this.#args.get(name);
      if (given) {
        const text = stringOf(given);
        const step: Step = { span: given.span, note: `given to the build as ${name}` };
        into.set(
          name,
          text === undefined ? { reason: given.kind === 'unknown' ? given.reason : `${name} is not a text` } : { value: text, step },
        );
      } else if (value !== undefined) {
        const expanded = this.#expand(value, scope, () => ({ value: '' }));
        const text = textOfExpanded(expanded);
        const step: Step = { span: place, note: `default of ARG ${name}` };
        into.set(name, text === undefined ? { reason: expanded.reason as string } : { value: text, step });
      } else {
        const reason = platformArguments.test(name)
          ? `\${${name}} depends on the platform that is built for`
          : `ARG ${name} has no default`;
        into.set(name, this.#globals.get(name) ?? { reason });
      }
    }
  }

  #userOf(instruction: Instruction, text: string, start: number, scope: Scope, unset: (name: string) => Variable): Node | undefined {
    const [word] = wordsOf(text, this.#escape);
    return word && nodeOf(this.#expand(word.text, scope, unset), placeOf(instruction, word, start));
  }

  #copied(instruction: Instruction, scope: Scope, unset: (name: string) => Variable): readonly Node[] {
    return wordsOf(instruction.text, this.#escape).flatMap((word) => {
      if (!word.text.startsWith('--from=')) return [];
      const name = { ...word, text: word.text.slice('--from='.length), start: word.start + '--from='.length };
      const image = nodeOf(this.#expand(name.text, scope, unset), placeOf(instruction, name, 0));
      const reference = stringOf(image);
      const isStage = reference !== undefined && (/^\d+$/.test(reference) || this.#stageNamed(reference) !== undefined);
      return isStage || reference === 'scratch' ? [] : [image];
    });
  }

  #expand(text: string, scope: Scope, unset: (name: string) => Variable): Expanded {
    return expand(text, { escapeChar: this.#escape, lookup: (name) => scope.get(name), unset });
  }
}

interface Scope {
  get(name: string): Variable | undefined;
}

const placeOf = (instruction: Instruction, word: Word, start: number): Span => instruction.place(start + word.start, start + word.end);

function nodeOf(expanded: Expanded, place: Span): Node {
  const trail = expanded.steps.length > 0 ? { trail: expanded.steps } : {};
  const text = textOfExpanded(expanded);
  return text === undefined
    ? unknownNode(expanded.reason as string, place, { parts: expanded.parts, ...trail })
    : { kind: 'scalar', value: text, text, span: place, quoted: true, ...trail };
}

function inherited(image: Node | undefined): Iterable<[string, Environment]> {
  const reference = parseImageReference(stringOf(image) ?? '');
  if (!image || !reference) return [];
  return [...knownEnvironment(reference)].map(([name, value]) => [name, { value, place: image.span }]);
}

function healthCheckOf(instruction: Instruction, text: string): HealthCheck {
  return { span: instruction.span, declared: !/^none$/i.test(text.trim()), written: text.trim() };
}
