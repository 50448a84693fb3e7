import type { Notice } from '../../../tree/notice.ts';
import type { Source } from '../../../tree/source.ts';
import { span, textOf } from '../../../tree/span.ts';
import type { AttributeDefinition, Block, Body } from './body.ts';
import type { RawNode } from './raw.ts';
import { readExpression } from './read-expression.ts';
import { unquote } from './string.ts';

/** The body of a file or block. What the parser could not fit in is left out, and marks the body as damaged. */
export function readBody(children: readonly RawNode[], whole: RawNode, source: Source, notice: (notice: Notice) => void): Body {
  const attributes = new Map<string, AttributeDefinition>();
  const blocks: Block[] = [];
  let damaged = false;
  const visit = (raw: RawNode): void => {
    if (raw.type === 'attribute' && raw.children.length === 3) {
      const one = readAttribute(raw, source);
      const first = attributes.get(one.name);
      if (first) notice(redefined(one, first));
      else attributes.set(one.name, one);
    } else if (raw.type === 'block') {
      blocks.push(readBlock(raw, source, notice));
    } else if (raw.type === 'body' || raw.type === 'config_file' || raw.type === 'ERROR') {
      damaged ||= raw.type === 'ERROR';
      for (const child of raw.children) visit(child);
    } else if (raw.missing) damaged = true;
  };
  for (const child of children) visit(child);
  return { attributes, blocks, span: span(source, whole.start, whole.end), ...(damaged ? { damaged } : {}) };
}

function readAttribute(raw: RawNode, source: Source): AttributeDefinition {
  const [name, , value] = raw.children as [RawNode, RawNode, RawNode];
  const nameSpan = span(source, name.start, name.end);
  return { name: textOf(nameSpan), nameSpan, expression: readExpression(value, source), span: span(source, raw.start, raw.end) };
}

function readBlock(raw: RawNode, source: Source, notice: (notice: Notice) => void): Block {
  const opening = raw.children.findIndex((child) => child.type === 'block_start');
  const words = raw.children.slice(0, opening === -1 ? 1 : opening).filter((child) => child.type !== 'ERROR');
  const [type, ...labels] = words.map((word) => {
    const written = source.text.slice(word.start, word.end);
    return word.type === 'string_lit' ? unquote(written.slice(1, -1)) : written;
  });
  return {
    type: type ?? '',
    labels,
    body: readBody(opening === -1 ? raw.children : raw.children.slice(opening), raw, source, notice),
    header: span(source, raw.start, words.at(-1)?.end ?? raw.start),
    span: span(source, raw.start, raw.end),
  };
}

function redefined(again: AttributeDefinition, first: AttributeDefinition): Notice {
  const { source } = first.nameSpan;
  const { line } = source.position(first.nameSpan.start);
  return {
    code: 'duplicate-key',
    message: `attribute redefined: "${again.name}" is already set on line ${line}, and Terraform refuses a second value; the first one was checked`,
    lost: false,
    file: source.path,
    span: again.nameSpan,
  };
}
