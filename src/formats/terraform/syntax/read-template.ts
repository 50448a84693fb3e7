import { Source } from '../../../tree/source.ts';
import type { Span } from '../../../tree/span.ts';
import type { Template } from './expression.ts';
import { loadedParser } from './grammar.ts';
import { moved } from './moved.ts';
import { parseRaw, TooDeep } from './raw.ts';
import { readBody } from './read-body.ts';

/** A line that no template has. */
const marker = 'IAC_GUARD_END_OF_TEMPLATE';
const opening = `x = <<${marker}\n`;

/**
 * A whole text as a template, as `templatefile` reads a file.
 *
 * @param place - where a part of the text was written, by its offsets there
 * @returns undefined for what is no template, and before the parser is loaded
 */
export function readTemplateText(text: string, place: (start: number, end: number) => Span): Template | undefined {
  const parser = loadedParser();
  if (!parser || text.includes(marker)) return undefined;
  const source = new Source('template', `${opening}${text}\n${marker}\n`);
  try {
    const { root, hasErrors } = parseRaw(parser, source.text);
    if (hasErrors) return undefined;
    const expression = readBody([root], root, source, () => undefined).attributes.get('x')?.expression;
    const parts = expression?.kind === 'template' ? expression.parts : expression?.kind === 'literal' ? [] : undefined;
    if (parts === undefined) return undefined;
    const at = (offset: number): number => Math.max(0, Math.min(text.length, offset - opening.length));
    const located = moved(withoutLastBreak(parts), (span) => place(at(span.start), at(span.end)));
    return { kind: 'template', parts: located, span: place(0, text.length) };
  } catch (refusal) {
    if (refusal instanceof TooDeep) return undefined;
    throw refusal;
  }
}

/** The break before the marker is not one of the text. */
function withoutLastBreak(parts: Template['parts']): Template['parts'] {
  const last = parts.at(-1);
  if (last?.kind !== 'text') return parts;
  const text = last.text.replace(/\n$/, '');
  const rest = parts.slice(0, -1);
  return text === '' ? rest : [...rest, { ...last, text, span: { ...last.span, end: last.span.end - (last.text.length - text.length) } }];
}
