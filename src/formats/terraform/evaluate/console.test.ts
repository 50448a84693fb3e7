import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { missingIn, type Node } from '../../../tree/node.ts';
import { Source } from '../../../tree/source.ts';
import { nothing } from '../module/settings.ts';
import { terraformParser } from '../syntax/grammar.ts';
import { readHcl } from '../syntax/read-hcl.ts';
import table from './console.json' with { type: 'json' };
import { evaluate } from './evaluate.ts';
import { toJson } from './json.ts';
import { isFailed } from './value.ts';

/**
 * What `jsonencode(…)` of each expression gives in `terraform console`; null where Terraform refuses it. Among them are
 * the examples of each function's page.
 */
const values: Readonly<Record<string, string | null>> = table.values;

async function evaluated(expression: string): Promise<Node> {
  const body = await readHcl(new Source('main.tf', `x = ${expression}\n`), (notice) => expect.unreachable(notice.message));
  const definition = body.attributes.get('x');
  return definition ? evaluate(definition.expression, nothing()) : expect.unreachable('nothing was read');
}

beforeAll(async () => void (await terraformParser()));

test.each(Object.entries(values).filter((row): row is [string, string] => row[1] !== null))('%s', async (expression, expected) => {
  const node = await evaluated(expression);
  expect(missingIn(node)).toBeUndefined();
  // Terraform has more digits than JavaScript: the numbers count, not how they are written.
  expect(JSON.parse(toJson(node))).toEqual(JSON.parse(expected));
});

test.each(Object.entries(values).filter(([, expected]) => expected === null))('%s is refused', async (expression) => {
  expect((await evaluated(expression)).kind).toBe('unknown');
});

const refused = ['{ a = 1 }.b', '[1][1]', 'tonumber("no")', '1 + "x"', 'regex("^a", "b")', 'one([1, 2])', '"x${null}y"', 'lookup({}, "a")'];

test.each(refused)('%s fails, and try goes on', async (expression) => {
  expect(isFailed(await evaluated(expression))).toBe(true);
  expect(toJson(await evaluated(`try(${expression}, "next")`))).toBe('"next"');
});

// It keeps files in the user's folder, and asks its makers for news.
const options = { encoding: 'utf8', env: { ...process.env, HOME: tmpdir(), CHECKPOINT_DISABLE: '1' } } as const;
const installed = spawnSync('terraform', ['version', '-json'], options);
const version: unknown = installed.status === 0 ? JSON.parse(installed.stdout).terraform_version : undefined;

// A table by another version may differ in a detail: only the one that made it is asked again.
test.skipIf(version !== table.terraform)(`the table is what terraform ${table.terraform} says (on the path: ${version ?? 'none'})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'console-'));
  const known = Object.entries(values).filter(([, expected]) => expected !== null);
  const input = `[${known.map(([expression]) => `jsonencode(${expression})`).join(', ')}]\n`;
  const { stdout } = spawnSync('terraform', [`-chdir=${folder}`, 'console'], { ...options, input: `jsonencode(${input.trim()})\n` });
  rmSync(folder, { recursive: true });
  const text = JSON.parse(stdout.trim().replaceAll('$${', '${').replaceAll('%%{', '%{')) as string;
  expect(JSON.parse(text)).toEqual(known.map(([, expected]) => expected));
});

const quoted = (text: string): string => JSON.stringify(text).replace(/[$%](?=\{)/g, (sign) => sign + sign);
const plainText = fc.string({ unit: fc.constantFrom(...'abcXYZ 019-_./:,ä☃'), maxLength: 20 });
const list = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`;

const given = async (expression: string): Promise<unknown> => JSON.parse(toJson(await evaluated(expression)));

test('split undoes join', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        plainText.map((text) => text.replaceAll('|', '')),
        { minLength: 1, maxLength: 6 },
      ),
      async (texts) => {
        expect(await given(`split("|", join("|", ${list(texts)}))`)).toEqual(texts);
      },
    ),
    { numRuns: 50 },
  ));

test('decoding undoes encoding', () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'${}%"\\ab \nä'), maxLength: 12 }), async (text) => {
      expect(await given(`base64decode(base64encode(${quoted(text)}))`)).toEqual(text);
      expect(await given(`jsondecode(jsonencode([${quoted(text)}]))`)).toEqual([text]);
    }),
    { numRuns: 50 },
  ));

test('sets have each value once, whatever the order', () =>
  fc.assert(
    fc.asyncProperty(fc.array(plainText, { maxLength: 6 }), async (texts) => {
      const reversed = texts.toReversed();
      expect(await given(`toset(${list(texts)})`)).toEqual(await given(`toset(${list(reversed)})`));
      expect(await given(`length(toset(${list(texts)}))`)).toBe(new Set(texts).size);
    }),
    { numRuns: 50 },
  ));

test('subnets lie inside of their block and apart from each other', () =>
  fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 6 }), async (bits) => {
      const all = (await given(`[for i in range(${2 ** bits}) : cidrsubnet("10.20.0.0/16", ${bits}, i)]`)) as string[];
      expect(new Set(all).size).toBe(2 ** bits);
      expect(all.every((one) => one.startsWith('10.20.') && one.endsWith(`/${16 + bits}`))).toBe(true);
    }),
    { numRuns: 6 },
  ));
