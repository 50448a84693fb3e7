import type { Site } from '../../facts/declare.ts';
import { entryVerifications, textVerifications, verificationFact } from '../../facts/verification/tree.ts';
import type { Verification } from '../../facts/verification.ts';
import type { Node } from '../../tree/node.ts';
import type { Body } from './syntax/body.ts';
import type { Expression } from './syntax/expression.ts';

/** What the attributes of a block, and the scripts in them, say of verification. */
export function bodyVerifications(body: Body, site: Site, isProvider = false): readonly Verification[] {
  return [
    ...[...body.attributes.values()].flatMap(({ name, expression }) => {
      // Providers call it by this one word. https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs#insecure-1
      if (isProvider && name === 'insecure' && expression.kind === 'literal' && typeof expression.value === 'boolean')
        return [
          verificationFact(site, {
            of: 'certificates',
            on: !expression.value,
            setting: name,
            span: expression.span,
            written: String(expression.value),
          }),
        ];
      return /^(description|validation)$/.test(name) ? [] : inExpression(expression, name, site, 0);
    }),
    ...body.blocks.flatMap((block) => bodyVerifications(block.body, site, isProvider)),
  ];
}

function inExpression(expression: Expression, key: string, site: Site, depth: number): readonly Verification[] {
  if (depth > 60) return [];
  const inner = (one: Expression, name: string): readonly Verification[] => inExpression(one, name, site, depth + 1);
  switch (expression.kind) {
    case 'literal':
      return expression.value === null ? [] : entryVerifications(key, textNode(String(expression.value), expression), site);
    case 'template': {
      const text = expression.parts.map((part) => (part.kind === 'text' ? part.text : '…')).join('');
      return textVerifications(text, textNode(text, expression), site);
    }
    case 'object':
      return expression.items.flatMap(({ key: name, value }) => inner(value, name.kind === 'literal' ? String(name.value) : ''));
    case 'tuple':
      return expression.items.flatMap((item) => inner(item, ''));
    case 'call':
      return expression.arguments.flatMap((argument) => inner(argument, ''));
    case 'parentheses':
      return inner(expression.inner, key);
    case 'root':
    case 'attribute':
    case 'conditional':
      return entryVerifications(key, { kind: 'unknown', reason: `${key} comes from elsewhere`, span: expression.span }, site);
    default:
      return [];
  }
}

const textNode = (text: string, { span }: Expression): Node => ({ kind: 'scalar', value: text, text, quoted: true, span });
