import type { Span } from '../../../tree/span.ts';
import type { Expression, ObjectExpression } from './expression.ts';

/**
 * What stands between the braces of a block, or in a whole file.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#structural-elements
 */
export interface Body {
  readonly attributes: ReadonlyMap<string, AttributeDefinition>;
  readonly blocks: readonly Block[];
  readonly span: Span;
  /** Set where a part could not be read: something may be missing. */
  readonly damaged?: true;
  /** Set for JSON, where only the reader's schema tells a block from an attribute that holds an object. */
  readonly json?: true;
}

export interface AttributeDefinition {
  readonly name: string;
  readonly nameSpan: Span;
  readonly expression: Expression;
  /** From the name to the end of the value. */
  readonly span: Span;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  /** The words that open the block, up to the brace. */
  readonly header: Span;
  /** From the type to the closing brace. */
  readonly span: Span;
}

/** The blocks of a type, in file order. In JSON an object, or a list of objects, under the name counts as such. */
export function blocksOf(body: Body, type: string): readonly Block[] {
  const blocks = body.blocks.filter((block) => block.type === type);
  const attribute = body.json && body.attributes.get(type);
  return attribute ? [...blocks, ...jsonBlocks(attribute)] : blocks;
}

function jsonBlocks({ name, nameSpan, expression }: AttributeDefinition): readonly Block[] {
  const objects = expression.kind === 'tuple' ? expression.items : [expression];
  return objects.flatMap((one) =>
    one.kind === 'object' ? [{ type: name, labels: [], body: jsonBody(one), header: nameSpan, span: one.span }] : [],
  );
}

/** A JSON object as the body of a block. A comment stands under the key `//`. */
export function jsonBody(object: ObjectExpression): Body {
  const attributes = new Map<string, AttributeDefinition>();
  for (const { key, value } of object.items) {
    if (key.kind !== 'literal' || key.value === '//') continue;
    const name = String(key.value);
    attributes.set(name, {
      name,
      nameSpan: key.span,
      expression: value,
      span: { ...key.span, end: Math.max(key.span.end, value.span.end) },
    });
  }
  return { attributes, blocks: [], span: object.span, json: true };
}
