import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type CheckOptions, check, type RunResult } from '../../index.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const deployment = (spec: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
${spec.replace(/^(?=.)/gm, '      ')}
`;

const tree: Readonly<Record<string, string>> = {
  'base/kustomization.yaml': 'resources: [web.yaml]\n',
  'base/web.yaml': deployment(
    'containers:\n  - name: web\n    image: registry.example.org/web:1.0.0\n    securityContext:\n      privileged: true',
  ),
  'overlays/prod/kustomization.yaml':
    'namePrefix: prod-\nresources: [../../base]\npatches:\n  - path: patch.yaml\nimages:\n  - name: registry.example.org/web\n    newTag: latest\n',
  'overlays/prod/patch.yaml': deployment('hostNetwork: true\ncontainers:\n  - name: web\n    securityContext:\n      privileged: false'),
};

const policyIds = ['container/image-pinned', 'container/no-privileged', 'container/no-host-namespaces'];

async function judge(files: Readonly<Record<string, string>>, options: Partial<CheckOptions> = {}): Promise<RunResult> {
  const root = mkdtempSync(join(tmpdir(), 'kustomize-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return check({ root, policyIds, ...options });
}

const said = ({ findings }: RunResult): readonly string[] =>
  findings.map(({ policy, file, range, address }) => `${file}:${range.startLine}:${range.startColumn} ${policy} ${address}`);
const noticed = ({ notices }: RunResult): readonly string[] =>
  notices.map(({ code, file, message, lost }) => `${code} ${file} ${message}${lost ? ' (lost)' : ''}`);

test('unbuilt: resources as they are written, patches not by themselves, and one notice', async () => {
  const result = await judge(tree);
  expect(said(result)).toEqual(['base/web.yaml:12:25 container/no-privileged Deployment/web › container web']);
  expect(noticed(result)).toEqual([
    'not-rendered overlays/prod/kustomization.yaml patches, images of this kustomization were not applied: its resources were checked as they are written (--kustomize builds it)',
  ]);
});

test('a kustomization that changes nothing needs no notice', async () => {
  const { 'base/kustomization.yaml': kustomization = '', 'base/web.yaml': web = '' } = tree;
  expect(noticed(await judge({ 'kustomization.yaml': kustomization, 'web.yaml': web }))).toEqual([]);
});

test('nothing is fetched', async () => {
  const remote = { ...tree, 'base/kustomization.yaml': 'resources: [web.yaml, "https://example.org/more?ref=v1"]\n' };
  const result = await judge(remote, { inputs: { kustomize: true } });
  expect(noticed(result)).toEqual([
    'render-failed overlays/prod/kustomization.yaml the kustomization was not built (https://example.org/more?ref=v1 is not in the checked folder, and nothing is fetched); its resources were checked as they are written (lost)',
  ]);
  expect(said(result)).toEqual(['base/web.yaml:12:25 container/no-privileged Deployment/web › container web']);
});

test('without a tool on the path there is a notice, and resources are checked as written', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = tmpdir();
  try {
    const result = await judge(tree, { inputs: { kustomize: true } });
    expect(noticed(result)).toEqual([
      'render-failed overlays/prod/kustomization.yaml the kustomization was not built (neither kustomize nor kubectl is on the path); its resources were checked as they are written (lost)',
    ]);
    expect(result.findings).toHaveLength(1);
  } finally {
    process.env['PATH'] = path;
  }
});

const isInstalled = ['kustomize', 'kubectl'].some((tool) => {
  try {
    execFileSync(tool, tool === 'kubectl' ? ['version', '--client'] : ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

describe.skipIf(!isInstalled)(isInstalled ? 'built' : 'built: NOT RUN, as neither kustomize nor kubectl is on the path', () => {
  test('findings stand in the base, the patch or the kustomization that decided', async () => {
    const result = await judge(tree, { inputs: { kustomize: true } });
    expect(noticed(result)).toEqual([]);
    expect(said(result)).toEqual([
      'overlays/prod/kustomization.yaml:7:13 container/image-pinned Deployment/prod-web › container web',
      'overlays/prod/patch.yaml:8:20 container/no-host-namespaces Deployment/prod-web',
    ]);
  });

  test('a kustomization that does not build is a notice', async () => {
    const broken = { ...tree, 'overlays/prod/patch.yaml': deployment('hostNetwork: true').replace('name: web', 'name: other') };
    const result = await judge(broken, { inputs: { kustomize: true } });
    expect(noticed(result)[0]).toMatch(
      /^render-failed overlays\/prod\/kustomization\.yaml the kustomization was not built \(.*other.*\(lost\)$/,
    );
  });
});
