import type { Source } from '../../../tree/source.ts';
import { span } from '../../../tree/span.ts';
import type { BinaryOperator, Expression, ObjectItem } from './expression.ts';
import type { RawNode } from './raw.ts';
import { readFor } from './read-for.ts';
import { foldPostfix, isPostfix } from './read-postfix.ts';
import { unquote } from './string.ts';
import { readTemplate } from './template.ts';

/** Reads one `expression` of the grammar. Whatever the parser had to repair is {@link Broken}. */
export function readExpression(raw: RawNode, source: Source): Expression {
  const place = span(source, raw.start, raw.end);
  if (raw.missing || raw.type === 'ERROR' || raw.children.some((child) => child.type === 'ERROR' || child.missing)) {
    return { kind: 'broken', span: place };
  }
  const read = (child: RawNode): Expression => readExpression(child, source);
  const { children } = raw;
  switch (raw.type) {
    case 'expression':
      return children.length === 1 && children[0] ? read(children[0]) : readTerm(children, source);
    case 'literal_value':
    case 'template_expr':
    case 'collection_value':
    case 'for_expr':
    case 'operation':
      return children[0] ? read(children[0]) : { kind: 'broken', span: place };
    case 'numeric_lit':
      return { kind: 'literal', value: Number(source.text.slice(raw.start, raw.end)), span: place };
    case 'bool_lit':
      return { kind: 'literal', value: source.text.slice(raw.start, raw.end) === 'true', span: place };
    case 'null_lit':
      return { kind: 'literal', value: null, span: place };
    case 'string_lit':
      return { kind: 'literal', value: unquote(source.text.slice(raw.start + 1, raw.end - 1)), span: place };
    case 'variable_expr':
      return { kind: 'root', name: source.text.slice(raw.start, raw.end), span: place };
    case 'quoted_template':
      return { kind: 'template', parts: readTemplate(children, between(raw, source, 1, 1, false), read), span: place };
    case 'heredoc_template':
      return readHeredoc(raw, source, read);
    case 'tuple':
      return { kind: 'tuple', items: children.filter(isExpression).map(read), span: place };
    case 'object':
      return {
        kind: 'object',
        items: children.filter((child) => child.type === 'object_elem').map((child) => readItem(child, source)),
        span: place,
      };
    case 'function_call': {
      const list = children.find((child) => child.type === 'function_arguments')?.children ?? [];
      return {
        kind: 'call',
        name: children[0] ? source.text.slice(children[0].start, children[0].end) : '',
        arguments: list.filter(isExpression).map(read),
        expands: list.at(-1)?.type === 'ellipsis',
        span: place,
      };
    }
    case 'for_tuple_expr':
    case 'for_object_expr':
      return readFor(raw, source, read);
    case 'conditional': {
      const [condition, then, otherwise] = children.filter(isExpression).map(read);
      if (!condition || !then || !otherwise) break;
      return { kind: 'conditional', condition, then, otherwise, span: place };
    }
    case 'unary_operation':
      return { kind: 'unary', operator: children[0]?.type === '!' ? '!' : '-', operand: readTerm(children.slice(1), source), span: place };
    case 'binary_operation': {
      const at = children.findIndex((child) => binaryOperators.has(child.type));
      return {
        kind: 'binary',
        operator: children[at]?.type as BinaryOperator,
        left: readTerm(children.slice(0, at), source),
        right: readTerm(children.slice(at + 1), source),
        span: place,
      };
    }
  }
  return { kind: 'broken', span: place };
}

const binaryOperators: ReadonlySet<string> = new Set(['*', '/', '%', '+', '-', '>', '>=', '<', '<=', '==', '!=', '&&', '||']);

const isExpression = (raw: RawNode): boolean => raw.type === 'expression';

/** The grammar does not say where a term begins: its parentheses, indexes and attributes stand side by side. */
function readTerm(children: readonly RawNode[], source: Source): Expression {
  const [first] = children;
  if (first === undefined) return { kind: 'broken', span: span(source, 0, 0) };
  const isParenthesized = first.type === '(';
  const base: Expression =
    isParenthesized && children[1] && children[2]
      ? { kind: 'parentheses', inner: readExpression(children[1], source), span: span(source, first.start, children[2].end) }
      : readExpression(first, source);
  const rest = children.slice(isParenthesized ? 3 : 1);
  return rest.every(isPostfix) ? foldPostfix(base, rest, source) : { kind: 'broken', span: span(source, first.start, first.end) };
}

function readItem(raw: RawNode, source: Source): ObjectItem {
  const [first, last] = [raw.children[0], raw.children.at(-1)];
  const broken: Expression = { kind: 'broken', span: span(source, raw.start, raw.end) };
  const key = first ? readExpression(first, source) : broken;
  return {
    key: key.kind === 'root' ? { kind: 'literal', value: key.name, span: key.span } : key,
    value: last && raw.children.length === 3 ? readExpression(last, source) : broken,
  };
}

const between = (raw: RawNode, source: Source, before: number, after: number, heredoc: false) => ({
  source,
  start: raw.start + before,
  end: raw.end - after,
  heredoc,
});

function readHeredoc(raw: RawNode, source: Source, read: (child: RawNode) => Expression): Expression {
  const markers = raw.children.filter((child) => child.type === 'heredoc_identifier');
  const place = span(source, raw.start, raw.end);
  const [opening, ending] = markers;
  if (!opening || !ending) return { kind: 'broken', span: place };
  const start = source.text.indexOf('\n', opening.end) + 1;
  // The line of the closing marker is no part of the text, its indentation included.
  const end = source.text.lastIndexOf('\n', ending.start - 1) + 1;
  const indented = source.text.startsWith('<<-', raw.start);
  const template = { source, start, end: Math.max(start, end), heredoc: indented ? 'indented' : 'plain' } as const;
  return { kind: 'template', parts: readTemplate(raw.children, template, read), span: place };
}
