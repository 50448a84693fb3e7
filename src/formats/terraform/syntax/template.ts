import type { Source } from '../../../tree/source.ts';
import { type Span, span } from '../../../tree/span.ts';
import type { Expression, TemplatePart } from './expression.ts';
import { removeIndentation } from './heredoc.ts';
import type { RawNode } from './raw.ts';
import { unescapeHeredoc, unquote } from './string.ts';

export type ReadExpression = (raw: RawNode) => Expression;

/** A template in the order in which it is written; directives are not yet matched with their ends. */
export type Piece =
  | { readonly kind: 'text'; text: string; span: Span }
  | { readonly kind: 'interpolation'; readonly raw: RawNode }
  | { readonly kind: 'if' | 'for' | 'else' | 'endif' | 'endfor'; readonly raw: RawNode };

export interface TemplateSource {
  readonly source: Source;
  /** What stands between the quotes, or between the lines of the heredoc's markers. */
  readonly start: number;
  readonly end: number;
  readonly heredoc: false | 'plain' | 'indented';
}

/** The parts of a template, nested, with escapes, strip markers and indentation seen to. */
export function readTemplate(children: readonly RawNode[], place: TemplateSource, read: ReadExpression): readonly TemplatePart[] {
  const pieces = trimmed(flatten(children, place));
  if (place.heredoc === 'indented') removeIndentation(pieces);
  const queue = [...pieces];
  const parts = nest(queue, read, place.source);
  return parts;
}

const intros: Readonly<Record<string, Piece['kind']>> = {
  template_for_start: 'for',
  template_for_end: 'endfor',
  template_if_intro: 'if',
  template_else_intro: 'else',
  template_if_end: 'endif',
};

function flatten(children: readonly RawNode[], place: TemplateSource): Piece[] {
  const pieces: Piece[] = [];
  let position = place.start;
  const visit = (raw: RawNode): void => {
    const kind = raw.type === 'template_interpolation' ? 'interpolation' : intros[raw.type];
    if (kind === undefined) {
      for (const child of raw.children) visit(child);
      return;
    }
    pieces.push(...texts(position, raw.start, place), { kind, raw } as Piece);
    position = raw.end;
  };
  for (const child of children) visit(child);
  pieces.push(...texts(position, place.end, place));
  return pieces;
}

/** Text between two sequences; in a heredoc one piece per line, as strip markers reach no further than that. */
function texts(start: number, end: number, { source, heredoc }: TemplateSource): Piece[] {
  if (start >= end) return [];
  const written = source.text.slice(start, end);
  if (!heredoc) return [{ kind: 'text', text: unquote(written), span: span(source, start, end) }];
  const pieces: Piece[] = [];
  let from = start;
  for (const line of written.split(/(?<=\n)/)) {
    pieces.push({ kind: 'text', text: unescapeHeredoc(line), span: span(source, from, from + line.length) });
    from += line.length;
  }
  return pieces;
}

/** Applies `~`, which eats the white space of the text directly beside it. */
function trimmed(pieces: Piece[]): Piece[] {
  pieces.forEach((piece, index) => {
    if (piece.kind === 'text') return;
    const marks = piece.raw.children.map((child) => child.type);
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    if (marks[1] === 'strip_marker' && before?.kind === 'text') {
      before.text = before.text.trimEnd();
      before.span = { ...before.span, end: before.span.start + before.text.length };
    }
    if (marks.at(-2) === 'strip_marker' && marks.length > 2 && after?.kind === 'text') {
      const text = after.text.trimStart();
      after.span = { ...after.span, start: after.span.start + (after.text.length - text.length) };
      after.text = text;
    }
  });
  return pieces;
}

function nest(queue: Piece[], read: ReadExpression, source: Source): TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (let piece = queue[0]; piece !== undefined; piece = queue[0]) {
    if (piece.kind === 'else' || piece.kind === 'endif' || piece.kind === 'endfor') return parts;
    queue.shift();
    if (piece.kind === 'text') {
      if (piece.text !== '') parts.push(piece);
    } else if (piece.kind === 'interpolation') {
      parts.push({ kind: 'interpolation', expression: inner(piece.raw, read, source), span: spanOf(piece.raw, source) });
    } else parts.push(piece.kind === 'if' ? conditional(piece.raw, queue, read, source) : loop(piece.raw, queue, read, source));
  }
  return parts;
}

function conditional(raw: RawNode, queue: Piece[], read: ReadExpression, source: Source): TemplatePart {
  const then = nest(queue, read, source);
  let otherwise: TemplatePart[] = [];
  if (queue[0]?.kind === 'else') {
    queue.shift();
    otherwise = nest(queue, read, source);
  }
  return { kind: 'if', condition: inner(raw, read, source), then, otherwise, span: closing(raw, queue, source) };
}

function loop(raw: RawNode, queue: Piece[], read: ReadExpression, source: Source): TemplatePart {
  const body = nest(queue, read, source);
  const names = raw.children.filter((child) => child.type === 'identifier').map((child) => source.text.slice(child.start, child.end));
  const [first = '', second] = names;
  return {
    kind: 'for',
    ...(second === undefined ? {} : { keyName: first }),
    valueName: second ?? first,
    collection: inner(raw, read, source),
    body,
    span: closing(raw, queue, source),
  };
}

/** From the directive to its end. */
const closing = (raw: RawNode, queue: Piece[], source: Source): Span => {
  const last = queue.shift();
  return span(source, raw.start, last && last.kind !== 'text' ? last.raw.end : raw.end);
};

const inner = (raw: RawNode, read: ReadExpression, source: Source): Expression => {
  const expression = raw.children.find((child) => child.type === 'expression');
  return expression ? read(expression) : { kind: 'broken', span: spanOf(raw, source) };
};

const spanOf = (raw: RawNode, source: Source): Span => span(source, raw.start, raw.end);
