import { parseImageReference } from '../../facts/image.ts';
import { knownEnvironment } from '../../facts/known-images.ts';
import { type Node, stringOf } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import type { Source } from '../../tree/source.ts';
import { type Span, span } from '../../tree/span.ts';
import { type BuildArguments, declaredBy, missingArgument } from './arguments.ts';
import { expand, type Scope, type Variable } from './expand.ts';
import { type Instruction, type Instructions, readInstructions } from './instruction.ts';
import type { Environment, Stage } from './stage.ts';
import { nodeOf, readBody } from './stage-body.ts';
import { wordsOf } from './words.ts';

const keywords = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(' '),
);

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
  readonly #given: BuildArguments;
  readonly #globals = new Map<string, Variable>();
  /** What FROM sees: the arguments before the first one. */
  readonly #scope: Scope;

  constructor(source: Source, { escapeChar }: Instructions, given: BuildArguments) {
    this.#source = source;
    this.#given = given;
    this.#scope = {
      escapeChar,
      lookup: (name) => this.#globals.get(name),
      unset: (name) => ({ reason: missingArgument(name, `\${${name}} is not declared by an ARG before the first FROM`) }),
    };
  }

  readGlobals(instructions: readonly Instruction[]): void {
    for (const instruction of instructions) {
      if (instruction.keyword !== 'ARG') continue;
      for (const [name, variable] of declaredBy(instruction, this.#given, this.#globals, this.#scope)) this.#globals.set(name, variable);
    }
  }

  /** @returns false where FROM names nothing */
  readStage(from: Instruction, instructions: readonly Instruction[]): boolean {
    const { escapeChar } = this.#scope;
    const [base, as, alias] = wordsOf(from.text, escapeChar).filter((word) => !word.text.startsWith('--'));
    if (!base) return false;
    const image = nodeOf(expand(base.text, this.#scope), from.place(base.start, base.end));
    const reference = stringOf(image);
    if (reference === '') return false;
    const parent = reference === undefined ? undefined : this.#stageNamed(reference);
    const isScratch = reference === 'scratch';
    const body = readBody(instructions, {
      escapeChar,
      given: this.#given,
      globals: this.#globals,
      environment: parent?.environment ?? environmentOf(image),
      onBuild: parent?.onBuild ?? {},
      isScratch,
      isStage: (name) => this.#stageNamed(name) !== undefined,
    });
    this.stages.push({
      ...(alias && as?.text.toUpperCase() === 'AS' ? { name: alias.text.toLowerCase() } : {}),
      from,
      block: span(this.#source, from.span.start, (instructions.at(-1) ?? from).span.end),
      ...(parent ? { parent } : isScratch ? {} : { image }),
      ...body,
    });
    return true;
  }

  /** A stage by its name, as FROM and COPY refer to it; the last one of that name. */
  #stageNamed(name: string): Stage | undefined {
    return this.stages.findLast((stage) => stage.name === name.toLowerCase());
  }
}

/** What is known of the variables that an image from outside sets. */
function environmentOf(image: Node): Iterable<readonly [string, Environment]> {
  const reference = parseImageReference(stringOf(image) ?? '');
  return reference ? [...knownEnvironment(reference)].map(([name, value]) => [name, { value, place: image.span }]) : [];
}
