import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { root } from '../../../build/modules.mjs';
import type { Node } from '../../../tree/node.ts';
import type { Notice } from '../../../tree/notice.ts';
import { Source } from '../../../tree/source.ts';
import { textOf } from '../../../tree/span.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Scope } from '../evaluate/scope.ts';
import { scalarNode } from '../evaluate/value.ts';
import { maxSteps } from '../evaluate/world.ts';
import type { Expression } from './expression.ts';
import { readHcl } from './read-hcl.ts';

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

const nothing: Scope = {
  world: { modulePath: '.', load: () => undefined, steps: { left: maxSteps } },
  lookup: (path, place) => ({ value: scalarNode(path.join('.'), place), taken: path.length }),
};

async function expressionOf(written: string): Promise<Expression> {
  const notices: Notice[] = [];
  const body = await readHcl(new Source('main.tf', `x = ${written}\n`), (notice) => notices.push(notice));
  expect(notices).toEqual([]);
  return body.attributes.get('x')?.expression as Expression;
}

function plain(node: Node): Plain {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'map') return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plain(entry.value)]));
  throw new Error(node.reason);
}

const quoted = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replace(/[$%](?=\{)/g, (sign) => sign + sign)}"`;

function written(value: Plain): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{\n${Object.entries(value)
    .map(([key, inner]) => `  ${quoted(key)} = ${written(inner)}\n`)
    .join('')}}`;
}

/** Control characters cannot stand in a quoted string, and a sign before an escaped one reads otherwise. */
const text = fc.string({ unit: fc.constantFrom(...('aZ09 _-.:/\\"\n\t#{}[]()=,é😀'.match(/./gsu) as string[]), '${', '%{', "'") });
const number = fc
  .oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.integer({ min: -100_000, max: 100_000 }).map((thousandths) => thousandths / 1000),
  )
  .map((value) => value || 0);
const { value } = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test('a value that is written in HCL is read back', async () => {
  await fc.assert(
    fc.asyncProperty(value, async (original) => {
      expect(plain(evaluate(await expressionOf(written(original)), nothing))).toEqual(original);
    }),
    { numRuns: 300 },
  );
});

function partsOf(expression: Expression): readonly Expression[] {
  const children = Object.values(expression).flatMap((child: unknown) => (Array.isArray(child) ? child : [child])) as unknown[];
  const inner = children.flatMap((child) => {
    if (typeof child !== 'object' || child === null || !('kind' in child || 'value' in child)) return [];
    return 'kind' in child ? [child as Expression] : Object.values(child as { key: Expression; value: Expression });
  });
  return [expression, ...inner.filter((one) => one.kind !== undefined).flatMap(partsOf)];
}

test('the text under the span of each part reads as that part', async () => {
  await fc.assert(
    fc.asyncProperty(value, async (original) => {
      for (const part of partsOf(await expressionOf(written(original)))) {
        if (!['literal', 'tuple', 'object', 'unary'].includes(part.kind)) continue;
        expect(plain(evaluate(await expressionOf(textOf(part.span)), nothing))).toEqual(plain(evaluate(part, nothing)));
      }
    }),
    { numRuns: 60 },
  );
});

test('a file with a piece cut out is read without an error being thrown', async () => {
  const folder = join(root, 'src/formats/terraform/syntax/corpus');
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), fc.nat(), fc.nat({ max: 60 }), async (whole, at, length) => {
      const start = at % whole.length;
      const source = new Source('main.tf', whole.slice(0, start) + whole.slice(start + length));
      const notices: Notice[] = [];
      const body = await readHcl(source, (notice) => notices.push(notice));
      for (const { expression } of body.attributes.values()) evaluate(expression, nothing);
      for (const { span } of notices) expect(span?.source).toBe(source);
    }),
    { numRuns: 200 },
  );
});
