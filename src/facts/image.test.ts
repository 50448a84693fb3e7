import { describe, expect, test } from 'vitest';
import { type Node, unknownNode } from '../tree/node.ts';
import { Source } from '../tree/source.ts';
import { span } from '../tree/span.ts';
import { fieldOf, type Site } from './declare.ts';
import { imageFact, parseImageReference } from './image.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('references as the distribution project defines them', () => {
  test.each([
    { reference: 'nginx', expected: { registry: 'docker.io', repository: 'library/nginx' } },
    { reference: 'nginx:1.27', expected: { registry: 'docker.io', repository: 'library/nginx', tag: '1.27' } },
    { reference: 'grafana/grafana:11.2.0', expected: { registry: 'docker.io', repository: 'grafana/grafana', tag: '11.2.0' } },
    { reference: 'localhost/app', expected: { registry: 'localhost', repository: 'app' } },
    { reference: 'registry.example:5000/team/app:v1', expected: { registry: 'registry.example:5000', repository: 'team/app', tag: 'v1' } },
    { reference: 'registry.example:5000/app', expected: { registry: 'registry.example:5000', repository: 'app' } },
    { reference: 'docker.io/nginx', expected: { registry: 'docker.io', repository: 'library/nginx' } },
    { reference: 'index.docker.io/library/nginx', expected: { registry: 'docker.io', repository: 'library/nginx' } },
    { reference: `ghcr.io/acme/app@${digest}`, expected: { registry: 'ghcr.io', repository: 'acme/app', digest } },
    { reference: `ghcr.io/acme/app:1.2@${digest}`, expected: { registry: 'ghcr.io', repository: 'acme/app', tag: '1.2', digest } },
  ])('$reference', ({ reference, expected }) => expect(parseImageReference(reference)).toEqual(expected));

  test.each(['', '   ', 'a b', '@sha256:abc', ':tag'])('%j is none', (reference) => expect(parseImageReference(reference)).toBeUndefined());
});

describe('references known in part', () => {
  const source = new Source('a', 'x');
  const place = span(source, 0, 1);
  const site: Site = { format: 'test', address: 'a', header: place, block: place };
  const fields = (node: Node): Record<string, unknown> => {
    const image = imageFact(site, node);
    return Object.fromEntries(
      ['registry', 'repository', 'tag', 'digest'].map((name) => {
        const value = fieldOf(image, name);
        return [name, value?.state === 'known' ? value.value : value?.state];
      }),
    );
  };
  const partly = (...parts: (string | null)[]): Node => unknownNode('${X} is set nowhere', place, { parts });

  test.each([
    {
      title: 'nginx:${X}',
      node: partly('nginx:', null),
      expected: { registry: 'docker.io', repository: 'library/nginx', tag: 'unknown', digest: 'unknown' },
    },
    {
      title: 'nginx:1.${X}',
      node: partly('nginx:1.', null),
      expected: { registry: 'docker.io', repository: 'library/nginx', tag: 'unknown', digest: 'unknown' },
    },
    {
      title: 'nginx@${X}',
      node: partly('nginx@', null),
      expected: { registry: 'docker.io', repository: 'library/nginx', tag: 'absent', digest: 'known' },
    },
    {
      title: '${X}/nginx',
      node: partly(null, '/nginx'),
      expected: { registry: 'unknown', repository: 'unknown', tag: 'unknown', digest: 'unknown' },
    },
    {
      title: 'reg.example/app-${X}',
      node: partly('reg.example/app-', null),
      expected: { registry: 'unknown', repository: 'unknown', tag: 'unknown', digest: 'unknown' },
    },
    {
      title: '${X}',
      node: unknownNode('${X} is set nowhere', place),
      expected: { registry: 'unknown', repository: 'unknown', tag: 'unknown', digest: 'unknown' },
    },
  ])('$title', ({ node, expected }) => {
    const said = fields(node);
    expect({ ...said, digest: expected.digest === 'known' && said['digest'] !== 'unknown' ? 'known' : said['digest'] }).toEqual(expected);
  });
});
