import { type Node, stringOf } from '../../../tree/node.ts';
import type { Notice } from '../../../tree/notice.ts';
import type { Source } from '../../../tree/source.ts';
import { span } from '../../../tree/span.ts';
import { readYaml } from '../../../tree/yaml.ts';
import { type Body, jsonBody } from './body.ts';
import type { Expression, ObjectExpression } from './expression.ts';
import { readJsonTemplate } from './json-template.ts';

/**
 * Reads a file in HCL's JSON syntax (`*.tf.json`, `*.tfvars.json`).
 *
 * @param options.templates - are strings templates, as in configurations, or plain texts, as in tfvars?
 * @see https://developer.hashicorp.com/terraform/language/syntax/json
 */
export async function readJson(source: Source, notice: (notice: Notice) => void, options: { templates: boolean }): Promise<Body> {
  const [document] = readYaml(source, { version: '1.2', notice });
  const expression = document && (await toExpression(document, options.templates));
  if (expression?.kind === 'object') return jsonBody(expression);
  const place = span(source, 0, 0);
  if (document) {
    notice({
      code: 'schema-violation',
      message: 'a JSON object is expected at the top; the file was not checked',
      lost: true,
      file: source.path,
      span: place,
    });
  }
  return { attributes: new Map(), blocks: [], span: place, json: true };
}

async function toExpression(node: Node, templates: boolean): Promise<Expression> {
  switch (node.kind) {
    case 'scalar': {
      const text = typeof node.value === 'string' ? stringOf(node) : undefined;
      if (templates && text !== undefined && /[$%]\{/.test(text)) return readJsonTemplate(text, node.span);
      return { kind: 'literal', value: node.value, span: node.span };
    }
    case 'list': {
      const items: Expression[] = [];
      for (const item of node.items) items.push(await toExpression(item, templates));
      return { kind: 'tuple', items, span: node.span };
    }
    case 'map': {
      const items: ObjectExpression['items'][number][] = [];
      for (const { key, keySpan, value } of node.entries.values()) {
        items.push({ key: { kind: 'literal', value: key, span: keySpan }, value: await toExpression(value, templates) });
      }
      return { kind: 'object', items, span: node.span };
    }
    case 'unknown':
      return { kind: 'broken', span: node.span };
  }
}
