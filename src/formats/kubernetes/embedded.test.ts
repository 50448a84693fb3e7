import { expect, test } from 'vitest';
import type { Container } from '../../facts/container.ts';
import type { Fact } from '../../facts/declare.ts';
import type { Node } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';
import { Source } from '../../tree/source.ts';
import { readYaml } from '../../tree/yaml.ts';
import type { ReadContext } from '../format.ts';
import { embedded } from './embedded.ts';

const manifest = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  template:
    spec:
      securityContext: {runAsUser: "10001"}
      containers:
        - name: api
          image: api:1.0.0
          securityContext:
            privileged: "true"
`;

const isContainer = (fact: Fact): fact is Fact & Container => fact.declaration.name === 'container';

function adapted(
  path: string,
  spelling: 'camel' | 'snake',
): { readonly containers: readonly Container[]; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const notice = (one: Notice): void => void notices.push(one);
  const [node] = readYaml(new Source(path, manifest), { version: '1.1', notice }) as readonly [Node];
  const place = { owner: 'kubernetes_deployment.web', header: node.span, block: node.span, spelling, condition: 'var.enabled is true' };
  const facts = embedded(node, place, { notice } as ReadContext);
  return { containers: facts.filter(isContainer), notices };
}

test('an embedded object is named behind what carries it, under its condition', () => {
  const [container] = adapted('play.yml', 'camel').containers;
  expect(container?.site).toMatchObject({
    format: 'kubernetes',
    address: 'kubernetes_deployment.web › Deployment/shop/web › container api',
    condition: 'var.enabled is true',
  });
});

test('a resource of a provider stands for its object; names are spelled its way, texts become numbers and booleans', () => {
  const { containers, notices } = adapted('main.tf', 'snake');
  expect(notices).toEqual([]);
  expect(containers[0]?.site.format).toBe('terraform');
  expect(containers[0]?.values).toMatchObject({
    privileged: { state: 'known', value: true, setting: 'security_context.privileged' },
    readOnlyRootFilesystem: { state: 'known', value: false, isDefault: true, setting: 'security_context.read_only_root_filesystem' },
    user: {
      state: 'known',
      value: '10001',
      setting: 'security_context.run_as_user',
      owner: 'kubernetes_deployment.web',
    },
  });
});

test.each([
  { path: 'play.yml', offers: true },
  { path: 'main.tf', offers: false },
])('$path can be edited: $offers', ({ path, offers }) => {
  const field = adapted(path, 'camel').containers[0]?.values.readOnlyRootFilesystem;
  expect(field?.edit !== undefined).toBe(offers);
});
