import type { Site } from '../../facts/declare.ts';
import { onCommandLine } from '../../facts/secret/command-line.ts';
import { entrySecret } from '../../facts/secret/entry.ts';
import { placeOf, secretFact } from '../../facts/secret/secret-fact.ts';
import type { Secret } from '../../facts/secret.ts';
import type { Node } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
import type { Expression, ObjectExpression, Template } from './syntax/expression.ts';

/** Functions that give their argument in another form. */
const transparent =
  /^(sensitive|nonsensitive|tostring|base64encode|base64gzip|trimspace|chomp|jsonencode|yamlencode|tomap|tolist|toset|merge|concat|compact)$/;

/** Functions whose last argument is taken where the others give nothing. */
const choosing = /^(coalesce|try|lookup)$/;

type Origin = 'literal' | 'fallback';

const maxDepth = 60;

/** The credentials in the value of a name, read from the text: what is referred to is judged where it is defined. */
export function expressionSecrets(
  expression: Expression,
  key: string,
  site: Site,
  origin: Origin = 'literal',
  depth = 0,
): readonly Secret[] {
  if (depth > maxDepth) return [];
  const inner = (one: Expression, name = key, as = origin): readonly Secret[] => expressionSecrets(one, name, site, as, depth + 1);
  switch (expression.kind) {
    case 'literal':
      return literalSecrets(expression.value, key, expression.span, site, origin);
    case 'template':
      return templateSecrets(expression, key, site);
    case 'parentheses':
      return inner(expression.inner);
    case 'conditional':
      return [...inner(expression.then), ...inner(expression.otherwise)];
    case 'tuple':
      return expression.items.flatMap((item) =>
        inner(item, item.kind === 'literal' || item.kind === 'template' ? key.replace(/s$/, '') : key),
      );
    case 'object':
      return objectSecrets(expression, inner);
    case 'call': {
      if (transparent.test(expression.name)) return expression.arguments.flatMap((one) => inner(one));
      const last = expression.arguments.at(-1);
      if (choosing.test(expression.name) && last?.kind === 'literal') return inner(last, key, 'fallback');
      return reference(key, expression.span, site);
    }
    case 'root':
    case 'attribute':
    case 'index':
    case 'splat':
      return reference(key, expression.span, site);
    default:
      return [];
  }
}

const reference = (key: string, span: Span, site: Site): readonly Secret[] =>
  entrySecret(key, { kind: 'unknown', reason: 'it comes from elsewhere', span }, site);

function literalSecrets(value: string | number | boolean | null, key: string, span: Span, site: Site, origin: Origin): readonly Secret[] {
  if (value === null || typeof value === 'boolean') return [];
  const text = String(value);
  // Providers take an empty text for none at all.
  if (text === '') return [];
  const node: Node = { kind: 'scalar', value: text, text, quoted: true, span };
  const own = entrySecret(key, node, site, { origin });
  return own.length > 0 || !/[\s=]/.test(text) ? own : scriptSecrets(text, key, node, site);
}

/** Scripts and payloads: `user_data`, a command. */
function scriptSecrets(text: string, holder: string, node: Node, site: Site): readonly Secret[] {
  return onCommandLine(text, holder).map(({ key, kind, start, end, wellKnown }) => {
    const value = text.slice(start, end);
    return secretFact(site, { key, kind, origin: 'literal', span: placeOf(node, value), length: value.length, wellKnown });
  });
}

/** A text with something filled in: a reference as a whole, and yet its own words may have a credential in them. */
function templateSecrets({ parts, span }: Template, key: string, site: Site): readonly Secret[] {
  const pieces = parts.map((part) => (part.kind === 'text' ? part.text : null));
  const text = pieces.map((piece) => piece ?? '${…}').join('');
  const node: Node = { kind: 'scalar', value: text, text, quoted: true, span };
  const written = scriptSecrets(text, key, node, site);
  return written.length > 0
    ? written
    : entrySecret(key, { kind: 'unknown', reason: 'a part of it comes from elsewhere', span, parts: pieces }, site);
}

/** `{name = "DB_PASSWORD", value = "…"}` is an entry by that name. */
function objectSecrets({ items }: ObjectExpression, inner: (value: Expression, key: string) => readonly Secret[]): readonly Secret[] {
  const keyOf = (key: Expression): string => (key.kind === 'literal' ? String(key.value) : '');
  const name = items.find(({ key }) => keyOf(key).toLowerCase() === 'name')?.value;
  return items.flatMap(({ key, value }) => {
    const own = keyOf(key);
    const isValue = own.toLowerCase() === 'value' && name?.kind === 'literal';
    return inner(value, isValue ? String(name.value) : own);
  });
}
