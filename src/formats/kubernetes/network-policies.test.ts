import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { flows } from '../../engine/flows.ts';
import { flowsAsText } from '../../network/index.ts';

/** What passes the pods that policies select together. */
async function passing(...objects: readonly string[]): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'iac-guard-policies-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(join(root, 'objects.yaml'), objects.join('---\n'));
  const inputs = { composeFiles: [], helm: false, helmValues: [], kustomize: false };
  const { firewalls, notices } = await flows({ root, paths: [], include: [], exclude: [], inputs });
  expect(notices).toEqual([]);
  return firewalls.map((one) => `${one.address} (${one.covers ?? 'not known'})\n${flowsAsText(one.flows)}`).join('\n');
}

const pod = (name: string): string => `apiVersion: v1
kind: Pod
metadata: {name: ${name}, namespace: shop, labels: {app: ${name}}}
spec:
  containers:
    - name: main
      image: registry.example/${name}:1.0.0
      ports: [{name: http, containerPort: 8080}]
`;

const policy = (name: string, spec: string, kind = 'networking.k8s.io/v1\nkind: NetworkPolicy'): string =>
  `apiVersion: ${kind}\nmetadata: {name: ${name}, namespace: shop}\nspec:\n${spec}`;

const denyAll = policy('deny', '  podSelector: {}\n  policyTypes: [Ingress, Egress]\n');

test('policies of the same pods are a union; blocks with exceptions, named ports, ranges, peers by selector', async () => {
  const web = policy(
    'web',
    `  podSelector: {matchLabels: {app: web}}
  ingress:
    - ports: [{port: http}]
      from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}]
  egress:
    - to: [{podSelector: {matchLabels: {app: db}}}]
      ports: [{port: 5432}, {port: 6000, endPort: 6010}]
    - to: [{namespaceSelector: {matchLabels: {team: platform}}, podSelector: {matchLabels: {app: dns}}}]
      ports: [{port: 53, protocol: UDP}]
`,
  );
  expect(await passing(denyAll, web, pod('web'), pod('db'))).toMatchInlineSnapshot(`
    "NetworkPolicy/shop/deny (Pod/shop/db)

    NetworkPolicy/shop/deny + NetworkPolicy/shop/web (Pod/shop/web)
    From                                                                                                        To                                        Ports
    10.0.0.0/16, 10.2.0.0/15, 10.4.0.0/14, 10.8.0.0/13, 10.16.0.0/12, 10.32.0.0/11, 10.64.0.0/10, 10.128.0.0/9  deny + web                                tcp/8080
    deny + web                                                                                                  pods app=db in shop                       tcp/5432,6000-6010
    deny + web                                                                                                  pods app=dns in namespaces team=platform  udp/53
    "
  `);
});

test('a direction that no policy isolates is open', async () => {
  expect(await passing(policy('in', '  podSelector: {}\n  ingress: []\n'))).toMatchInlineSnapshot(`
    "NetworkPolicy/shop/in (not known)
    From  To   Ports
    in    any  any
    "
  `);
});

test('a policy of another maker may say more about the pods', async () => {
  const cilium = policy('more', '  endpointSelector: {}\n  egress: [{}]\n', 'cilium.io/v2\nkind: CiliumNetworkPolicy');
  expect(await passing(denyAll, cilium, pod('web'))).toMatchInlineSnapshot(`
    "NetworkPolicy/shop/deny (Pod/shop/web)
    From  To    Ports
    any   deny  any (perhaps)
    deny  any   any (perhaps)
    "
  `);
});
