import type { Site } from '../../facts/declare.ts';
import { onCommandLine } from '../../facts/secret/command-line.ts';
import { entrySecret, namesAmong } from '../../facts/secret/entry.ts';
import { oncePerPlace, secretFact } from '../../facts/secret/secret-fact.ts';
import type { Secret } from '../../facts/secret.ts';
import type { Node } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
import { type Span, span, textOf } from '../../tree/span.ts';
import { type Instruction, readInstructions } from './instruction.ts';
import { assignmentsOf } from './words.ts';

/**
 * The credentials that become part of an image: values of ENV and ARG, and what commands have in them. All of them can
 * be read from the image's history.
 *
 * @see https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/
 */
export function secretsOf(source: Source): readonly Secret[] {
  const { instructions, escapeChar } = readInstructions(source);
  const assigned = instructions.flatMap(({ keyword, text, span: place }) =>
    /^(ENV|ARG)$/.test(keyword)
      ? assignmentsOf(keyword, text, escapeChar).map(({ name, value = '' }) => ({ key: name, value: textNode(value, place) }))
      : [],
  );
  const names = namesAmong(assigned);
  return oncePerPlace(instructions.flatMap((instruction) => secretsIn(instruction, escapeChar, names)));
}

function secretsIn(instruction: Instruction, escapeChar: string, names: ReadonlySet<string>): readonly Secret[] {
  const { keyword, text } = instruction;
  const site: Site = {
    format: 'dockerfile',
    address: instruction.span.source.path,
    header: instruction.keywordSpan,
    block: instruction.span,
  };
  switch (keyword) {
    case 'ENV':
    case 'ARG':
      return assignmentsOf(keyword, text, escapeChar).flatMap(({ name, value, word }) => {
        if (value === undefined || value === '') return [];
        const bare = value.replace(/^(["'])([\s\S]*)\1$/, '$2');
        const end = word.end - (bare === value ? 0 : 1);
        const place = instruction.place(end - bare.length, end);
        // An ARG that is empty unless it is given is the way to declare one.
        return bare === '' ? [] : entrySecret(name, textNode(bare, place), site, { names });
      });
    case 'RUN':
    case 'CMD':
    case 'ENTRYPOINT':
    case 'HEALTHCHECK': {
      // Here-documents stand behind the text of their instruction.
      const whole = textOf(instruction.span);
      return onCommandLine(whole, keyword).map(({ key, kind, start, end, wellKnown }) =>
        secretFact(site, {
          key,
          kind,
          origin: 'literal',
          span: span(instruction.span.source, instruction.span.start + start, instruction.span.start + end),
          length: end - start,
          wellKnown,
        }),
      );
    }
    default:
      return [];
  }
}

const textNode = (text: string, place: Span): Node => ({ kind: 'scalar', value: text, text, quoted: true, span: place });
