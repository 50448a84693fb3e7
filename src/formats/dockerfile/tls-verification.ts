import type { Site } from '../../facts/declare.ts';
import { verificationsIn } from '../../facts/verification/command.ts';
import { verificationFact } from '../../facts/verification/tree.ts';
import type { Verification } from '../../facts/verification.ts';
import type { Source } from '../../tree/source.ts';
import { span, textOf } from '../../tree/span.ts';
import { readInstructions } from './instruction.ts';

/** What the commands and variables of a build say of verification. `ENV NAME value` is taken as `NAME=value`. */
export function verificationsOf(source: Source): readonly Verification[] {
  return readInstructions(source).instructions.flatMap((instruction) => {
    const { start } = instruction.span;
    const whole = textOf(instruction.span);
    const text = instruction.keyword === 'ENV' ? whole.replace(/^(\s*\w+\s+\w+)\s(?=\S+$)/, '$1=') : whole;
    const site: Site = { format: 'dockerfile', address: source.path, header: instruction.keywordSpan, block: instruction.span };
    return verificationsIn(text).map(({ of, on, start: from, end }) =>
      verificationFact(site, { of, on, span: span(source, start + from, start + end), setting: 'option', written: text.slice(from, end) }),
    );
  });
}
