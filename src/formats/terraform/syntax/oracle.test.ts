import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from '@cdktf/hcl2json';
import { expect, test } from 'vitest';
import { root } from '../../../build/modules.mjs';
import type { Notice } from '../../../tree/notice.ts';
import { Source } from '../../../tree/source.ts';
import { textOf } from '../../../tree/span.ts';
import type { Body } from './body.ts';
import type { Expression, TemplatePart } from './expression.ts';
import { readHcl } from './read-hcl.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Our reading of a file in the form that HashiCorp's hcl2json gives, so that the two can be compared. */
function hcl2jsonForm(body: Body): Json {
  const form: Record<string, Json> = {};
  for (const { name, expression } of body.attributes.values()) form[name] = valueForm(expression);
  for (const block of body.blocks) {
    let holder = form;
    for (const name of [block.type, ...block.labels].slice(0, -1)) {
      holder[name] ??= {};
      holder = holder[name] as Record<string, Json>;
    }
    const last = block.labels.at(-1) ?? block.type;
    holder[last] = [...((holder[last] as readonly Json[] | undefined) ?? []), hcl2jsonForm(block.body)];
  }
  return form;
}

function valueForm(expression: Expression): Json {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'string' ? escaped(expression.value) : expression.value;
    case 'tuple':
      return expression.items.map(valueForm);
    case 'object':
      return Object.fromEntries(expression.items.map(({ key, value }) => [keyForm(key), valueForm(value)]));
    case 'template':
      return expression.parts.map(partForm).join('');
    case 'unary':
      return expression.operator === '-' && expression.operand.kind === 'literal' ? -Number(expression.operand.value) : wrapped(expression);
    default:
      return wrapped(expression);
  }
}

const keyForm = (key: Expression): string => {
  const form = valueForm(key);
  return typeof form === 'string' ? form : String(form);
};

/** It writes what is no interpolation so that it cannot be taken for one. */
const escaped = (text: string): string => text.replace(/[$%](?=\{)/g, (sign) => sign + sign);

const wrapped = (expression: Expression): string => `\${${textOf(expression.span)}}`;

function partForm(part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      return escaped(part.text);
    case 'interpolation':
      return part.expression.kind === 'literal' ? String(part.expression.value) : wrapped(part.expression);
    case 'if': {
      const otherwise = part.otherwise.length === 0 ? '' : `%{else}${part.otherwise.map(partForm).join('')}`;
      return `%{if ${textOf(part.condition.span)}}${part.then.map(partForm).join('')}${otherwise}%{endif}`;
    }
    case 'for': {
      const names = part.keyName === undefined ? part.valueName : `${part.keyName}, ${part.valueName}`;
      return `%{for ${names} in ${textOf(part.collection.span)}}${part.body.map(partForm).join('')}%{endfor}`;
    }
  }
}

/** Files with every construct of the language, and all Terraform fixtures. */
const folders = [join(dirname(fileURLToPath(import.meta.url)), 'corpus'), join(root, 'test-fixtures')];
const corpus = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tf'))
    .map((path) => join(folder, path)),
);

test.each(corpus.map((path) => [path.slice(root.length), path]))('%s reads as HashiCorp reads it', async (_, path) => {
  const text = readFileSync(path, 'utf8');
  const notices: Notice[] = [];
  const body = await readHcl(new Source(path, text.replace(/^\ufeff/, '')), (notice) => notices.push(notice));
  expect(notices).toEqual([]);
  expect(hcl2jsonForm(body)).toEqual(await parse('main.tf', text));
});
