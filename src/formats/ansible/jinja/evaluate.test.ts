import { expect, test } from 'vitest';
import { missingIn, type Node } from '../../../tree/node.ts';
import { Source } from '../../../tree/source.ts';
import { readYaml } from '../../../tree/yaml.ts';
import { Budget } from '../budget.ts';
import { Resolver } from '../resolve.ts';
import { layerOf, Scope } from '../scope.ts';

const variables = `
name: web
port: 8080
enabled: yes
empty: ""
nothing:
tags: [blue, green]
image: {name: nginx, tag: "{{ version }}"}
version: "1.27"
nested: {list: [{id: 7}]}
missing_inside: "a-{{ unset }}-z"
self: "{{ self }}"
round: {and: "{{ round.and }}"}
`;

function plain(node: Node): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(plain);
    case 'map':
      return Object.fromEntries([...node.entries.values()].map((entry) => [entry.key, plain(entry.value)]));
    case 'unknown':
      return `unknown: ${node.reason}`;
  }
}

function read(text: string): Node {
  const [node] = readYaml(new Source('vars.yml', text), { version: '1.1', notice: () => expect.fail('no notice is due') });
  return node as Node;
}

const scope = new Scope(new Budget()).with(layerOf('play vars', read(variables)));

const given = (template: string): unknown => plain(new Resolver(scope).resolve(read(JSON.stringify(template))));

test.each([
  { template: '{{ port }}', value: 8080 },
  { template: '{{ enabled }}', value: true },
  { template: 'is {{ enabled }}', value: 'is True' },
  { template: '{{ image.name }}:{{ image["tag"] }}', value: 'nginx:1.27' },
  { template: '{{ image }}', value: { name: 'nginx', tag: '1.27' } },
  { template: '{{ nested.list[0].id }}', value: 7 },
  { template: '{{ nested.list.0.id + 1 }}', value: 8 },
  { template: '{{ tags[-1] }}', value: 'green' },
  { template: '{{ tags[:1] }}', value: ['blue'] },
  { template: '{{ tags | join("+") }}', value: 'blue+green' },
  { template: '{{ tags | length }}', value: 2 },
  { template: '{{ tags + ["red"] }}', value: ['blue', 'green', 'red'] },
  { template: '{{ unset | default("latest") }}', value: 'latest' },
  { template: '{{ image.digest | d(version) }}', value: '1.27' },
  { template: '{{ empty | default("x") }}', value: '' },
  { template: '{{ empty | default("x", true) }}', value: 'x' },
  { template: '{{ "yes" | bool }}', value: true },
  { template: '{{ "maybe" | ansible.builtin.bool }}', value: false },
  { template: '{{ "12" | int * 2 }}', value: 24 },
  { template: '{{ 7 // 2 }} {{ -7 % 3 }}', value: '3 2' },
  { template: '{{ name | upper ~ "-" ~ port }}', value: 'WEB-8080' },
  { template: '{{ "a" if enabled else "b" }}', value: 'a' },
  { template: '{{ "blue" in tags and "red" not in tags }}', value: true },
  { template: '{{ not empty | string }}', value: true },
  { template: '{{ 1 < 2 < 3 }}', value: true },
  { template: '{{ name is defined and unset is undefined }}', value: true },
  { template: '{{ nothing is none }}', value: true },
  { template: '{{ {"a": [1, (2, 3)]} }}', value: { a: [1, [2, 3]] } },
  { template: "{{ '}}' }}", value: '}}' },
  { template: 'a {# not here #}b', value: 'a b' },
  { template: 'a {{- " b" }}', value: 'a b' },
  {
    template: '{{ image | dict2items }}',
    value: [
      { key: 'name', value: 'nginx' },
      { key: 'tag', value: '1.27' },
    ],
  },
])('$template is $value', ({ template, value }) => expect(given(template)).toEqual(value));

test.each([
  { template: '{{ unset }}', reason: '{{ unset }} has no value in the code' },
  { template: 'v{{ missing_inside }}', reason: '{{ unset }} has no value in the code' },
  { template: '{{ image.digest }}', reason: 'image.digest has no value in the code' },
  { template: '{{ ansible_hostname | default("x") }}', reason: '{{ ansible_hostname }} is a fact of the host' },
  { template: '{{ vault_token }}', reason: '{{ vault_token }} comes from a vault' },
  { template: '{{ lookup("file", "a") }}', reason: 'lookup(…) is known only when the play runs' },
  { template: '{{ name | to_klingon }}', reason: 'the filter to_klingon is not evaluated' },
  { template: '{{ self }}', reason: '{{ self }} refers to itself' },
  { template: '{{ round.and }}', reason: '{{ round.and }} refers to itself' },
  { template: '{{ name + }}', reason: '"name +" is not an expression' },
  { template: '{{ name', reason: 'the template is not closed' },
  { template: '{% if unset %}x{% endif %}', reason: 'unset is not known' },
  { template: '{% if name %}x', reason: 'the statements of the template do not match' },
])('$template is unknown: $reason', ({ template, reason }) => expect(given(template)).toBe(`unknown: ${reason}`));

test('what one side decides needs no other', () => {
  expect(given('{{ ansible_x and false }}')).toBe(false);
  expect(given('{{ true or ansible_x }}')).toBe(true);
  expect(given('{{ ansible_x or true }}')).toBe(true);
});

test('a text that is known in part keeps its pieces', () => {
  const node = new Resolver(scope).resolve(read('"registry/{{ name }}:{{ unset }}-slim"'));
  expect(node).toMatchObject({ kind: 'unknown', parts: ['registry/web:', null, '-slim'] });
});

test('a value keeps the place where it was written and tells its way', () => {
  const node = new Resolver(scope).resolve(read('"{{ image.tag }}"'));
  expect(node.span.source.text.slice(node.span.start, node.span.end)).toBe('"1.27"');
  expect(node.trail?.map((step) => step.note)).toEqual(['used as {{ version }}', 'used as {{ image.tag }}']);
});

test('texts that double themselves meet a bound', () => {
  const doubling = Array.from({ length: 40 }, (_, index) => `x${index + 1}: "{{ x${index} }}{{ x${index} }}"`).join('\n');
  const bomb = new Scope(new Budget()).with(layerOf('play vars', read(`x0: aaaaaaaaaa\n${doubling}`)));
  expect(missingIn(new Resolver(bomb).resolve(read('"{{ x40 }}"')))).toMatch(/too many steps|grows too long/);
});

test('nesting without end is refused, not followed', () => {
  const deep = `${'('.repeat(5000)}1${')'.repeat(5000)}`;
  expect(given(`{{ ${deep} }}`)).toMatch(/is not an expression/);
  expect(given(`{{ ${'not '.repeat(5000)}name }}`)).toBe('unknown: the expression is nested too deeply');
  expect(given(`{{ 1${' + 1'.repeat(5000)} }}`)).toBe('unknown: the expression is nested too deeply');
});

test.each([
  { what: 'a pattern that could search for ages', template: "{{ ('a' * 5000 ~ '!') | regex_search('(a+)+$') }}" },
  { what: 'alternatives that repeat', template: "{{ ('a' * 5000) is match('^(a|aa)+$') }}" },
  { what: 'loops in loops', template: `${'{% for x in range(1000) %}'.repeat(6)}x${'{% endfor %}'.repeat(6)}` },
  { what: 'a range without end', template: '{{ range(1000000000) | list }}' },
  { what: 'a text that is repeated', template: "{{ 'ab' * 1000000000 }}" },
  { what: 'a list that is repeated', template: '{{ [1, 2] * 1000000000 }}' },
  { what: 'all pairs of long lists', template: '{{ range(9000) | product(range(9000)) | list }}' },
])('$what is left open', ({ template }) =>
  expect(missingIn(new Resolver(scope).resolve(read(JSON.stringify(template))))).toBeTypeOf('string'),
);
