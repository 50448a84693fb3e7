import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../build/modules.mjs';
import type { Node } from '../../../tree/node.ts';
import { Source } from '../../../tree/source.ts';
import { readYaml } from '../../../tree/yaml.ts';
import { Budget } from '../budget.ts';
import { isFloat, isUndefined } from '../jinja/value.ts';
import { Resolver } from '../resolve.ts';
import { layerOf, Scope } from '../scope.ts';
import { ansibleFolder, run } from './installed.ts';

interface Case {
  readonly template: string;
  readonly value?: unknown;
  readonly error?: string;
}

interface Table {
  /** The version that made it. */
  readonly version: string;
  readonly cases: readonly Case[];
}

const folder = join(root, 'src/formats/ansible/oracle');
const { version, cases } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Table;
const [variables] = readYaml(new Source('variables.yml', readFileSync(join(folder, 'variables.yml'), 'utf8')), {
  version: '1.1',
  notice: () => expect.fail('no notice is due'),
});
const scope = new Scope(new Budget()).with(layerOf('play vars', variables));

/** The value in the words of generate.py; unknown values by their reasons. */
function plain(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return typeof node.value === 'number' && isFloat(node) ? { float: node.text } : node.value;
    case 'list':
      return node.rest === undefined ? node.items.map(plain) : { unknown: node.rest };
    case 'map':
      return Object.fromEntries([...node.entries.values()].map(({ key, value }) => [key, plain(value)]));
    case 'unknown':
      return { unknown: node.reason };
  }
}

function resolved(template: string): Node {
  const source = new Source('site.yml', template);
  const span = { source, start: 0, end: template.length };
  return new Resolver(scope).resolve({ kind: 'scalar', value: template, text: template, quoted: true, span });
}

const isOpen = (value: unknown): boolean => JSON.stringify(value).includes('"unknown":');

test('what is evaluated here is what Ansible makes of it', () => {
  const wrong = cases.flatMap(({ template, value, error }) => {
    const own = plain(resolved(template));
    if (isOpen(own)) return [];
    const agrees = error === undefined && JSON.stringify(own) === JSON.stringify(value);
    return agrees ? [] : [{ template, ansible: error ?? value, own }];
  });
  expect(wrong).toEqual([]);
});

test('hardly anything that Ansible evaluates is left open', () => {
  const open = cases.flatMap(({ template, error }) => {
    const node = resolved(template);
    return error === undefined && isOpen(plain(node)) ? [`${template}  ${JSON.stringify(plain(node))}`] : [];
  });
  expect(open).toMatchInlineSnapshot(`
    [
      "{% set items = [] %}{% for x in tags %}{% set _ = items.append(x) %}{% endfor %}{{ items }}  {"unknown":"{{ items }}: a method changes it"}",
      "{% macro hi(n) %}hello {{ n }}{% endmacro %}{{ hi('x') }}  {"unknown":"hi(…) is known only when the play runs"}",
      "{{ [1, 2, 3] | random }}  {"unknown":"the filter random is not evaluated"}",
      "{{ "%s" % tags }}  {"unknown":"% is not evaluated on these values"}",
      "{{ [[1, 2], [3, 4]] | sum(start=[]) }}  {"unknown":"the filter sum meets a value that it is not evaluated on"}",
    ]
  `);
});

test('what Ansible refuses is left open', () => {
  const refused = cases.filter(({ error }) => error !== undefined);
  expect(refused.length).toBeGreaterThan(10);
  expect(refused.filter(({ template }) => !isOpen(plain(resolved(template))))).toEqual([]);
  expect(isUndefined(resolved('{{ missing }}'))).toBe(true);
});

const installed = ansibleFolder();

test.skipIf(!installed)('Ansible itself still says so (skipped where no ansible-playbook is on the path)', { timeout: 120_000 }, () => {
  const now = JSON.parse(run(installed as string, 'python3', ['generate.py'], folder)) as Table;
  expect(now.cases.map(({ template }) => template)).toEqual(cases.map(({ template }) => template));
  // Without the collection of address filters, and with another release, more or less is refused.
  if (now.version !== version) return;
  const differing = now.cases.filter(
    ({ value, error }, index) => error === undefined && JSON.stringify(value) !== JSON.stringify(cases[index]?.value),
  );
  expect(differing.filter(({ template }) => !template.includes('| random'))).toEqual([]);
});
