import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type CheckOptions, check, type RunResult } from '../../index.ts';
import { alignedLines } from './align.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const chart: Readonly<Record<string, string>> = {
  'charts/shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
  'charts/shop/values.yaml': 'image: registry.example.org/shop\ntag: 2.1.0\nsecurity: {}\n',
  'charts/shop/prod.yaml': 'tag: latest\nsecurity:\n  privileged: true\n',
  'charts/shop/templates/web.yaml': `{{- if .Values.image }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}-web
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: "{{ .Values.image }}:{{ .Values.tag }}"
          {{- with .Values.security }}
          securityContext:
            {{- toYaml . | nindent 12 }}
          {{- end }}
{{- end }}
`,
  'charts/shop/crds/widget.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: crd\nspec:\n  containers:\n    - {name: a, image: nginx}\n',
};

async function judge(files: Readonly<Record<string, string>>, options: Partial<CheckOptions> = {}): Promise<RunResult> {
  const root = mkdtempSync(join(tmpdir(), 'helm-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return check({ root, policyIds: ['container/image-pinned', 'container/no-privileged'], ...options });
}

const said = ({ findings }: RunResult): readonly string[] =>
  findings.map(({ file, range, message }) => `${file}:${range.startLine}:${range.startColumn} ${message}`);
const noticed = ({ notices }: RunResult): readonly string[] =>
  notices.map(({ code, file, message, lost }) => `${code} ${file} ${message}${lost ? ' (lost)' : ''}`);

test('a chart that is not rendered is one notice; its custom resources are manifests', async () => {
  const result = await judge({
    ...chart,
    'charts/shop/charts/cache/Chart.yaml': 'apiVersion: v2\nname: cache\n',
    'charts/shop/charts/cache/templates/a.yaml': '{{ broken',
  });
  expect(noticed(result)).toEqual([
    'not-rendered charts/shop/Chart.yaml the chart shop was not checked, as only what it renders to can be: use --helm, or pipe helm template to iac-guard check - (lost)',
  ]);
  expect(said(result)).toEqual([
    'charts/shop/crds/widget.yaml:7:24 Pod/crd › container a uses an image that can change under the same name: no tag means latest (image: nginx)',
  ]);
});

test('a library chart has nothing to render', async () => {
  const library = { 'Chart.yaml': 'apiVersion: v2\nname: lib\ntype: library\n', 'templates/_names.yaml': '{{ define "x" }}{{ end }}' };
  expect(noticed(await judge(library))).toEqual([]);
});

test('without helm on the path there is a notice, not an error', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = tmpdir();
  try {
    expect(noticed(await judge(chart, { inputs: { helm: true } }))).toEqual([
      'render-failed charts/shop/Chart.yaml the chart shop was not rendered, and so not checked: helm is not on the path (lost)',
    ]);
  } finally {
    process.env['PATH'] = path;
  }
});

describe.skipIf(!isInstalled())(isInstalled() ? 'with helm' : 'with helm: NOT RUN, as helm is not on the path', () => {
  const rendered = { ...chart, 'charts/shop/crds/widget.yaml': 'kind: none\n' };

  test('findings stand in the template', async () => {
    const result = await judge(rendered, { inputs: { helm: true, helmValues: ['charts/shop/prod.yaml'] } });
    expect(noticed(result)).toEqual([]);
    expect(said(result)).toEqual([
      'charts/shop/templates/web.yaml:15:11 shop/templates/web.yaml: Deployment/shop-web › container web uses an image that can change under the same name: the tag latest names no version (image: registry.example.org/shop:latest)',
      'charts/shop/templates/web.yaml:18:13 shop/templates/web.yaml: Deployment/shop-web › container web is privileged (securityContext.privileged: true)',
    ]);
    expect(result.findings.map((finding) => finding.fix)).toEqual([undefined, undefined]);
  });

  test('a chart that does not render is a notice with the words of helm', async () => {
    const broken = { ...rendered, 'charts/shop/templates/web.yaml': 'a: {{ required "set the tag" .Values.missing }}\n' };
    const [notice] = noticed(await judge(broken, { inputs: { helm: true } }));
    expect(notice).toMatch(/^render-failed charts\/shop\/Chart\.yaml the chart shop was not rendered, and so not checked: .*set the tag/);
  });
});

function isInstalled(): boolean {
  try {
    execFileSync('helm', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('lines of the template', () => {
  const lines = (text: string): readonly string[] => text.split('\n');

  test.each([
    { title: 'pair by text and by key', rendered: 'a: 1\nb: 2', written: 'a: 1\nb: {{ .b }}', expected: [0, 1] },
    { title: 'keep their order', rendered: 'a: 1\na: 2', written: 'a: {{ .x }}\nb: 1\na: {{ .y }}', expected: [0, 2] },
    { title: 'skip control lines', rendered: 'a: 1\nb: 1', written: '{{- if .x }}\na: 1\n{{- end }}\nb: 1', expected: [1, 3] },
    {
      title: 'fall to the placeholder that made them',
      rendered: 'a:\n  b: 1\n  c: 2\nd: 1',
      written: 'a:\n  {{- toYaml .a | nindent 2 }}\nd: 1',
      expected: [0, 1, 1, 2],
    },
    { title: 'fall to the line before where there is none', rendered: 'a: 1\nb: 2', written: 'a: 1', expected: [0, 0] },
    { title: 'do without any', rendered: 'a: 1', written: '', expected: [0] },
  ])('$title', ({ rendered, written, expected }) => expect(alignedLines(lines(rendered), lines(written))).toEqual(expected));
});
