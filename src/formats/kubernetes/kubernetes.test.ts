import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { check, type RunResult } from '../../index.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Checks files of an imaginary repository by one policy. */
async function judge(files: Readonly<Record<string, string>>, policy: string): Promise<RunResult> {
  const root = mkdtempSync(join(tmpdir(), 'kubernetes-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return check({ root, level: 'strict', policyIds: [policy] });
}

const said = ({ findings }: RunResult): readonly string[] =>
  findings.map(({ file, range, message }) => `${file}:${range.startLine}:${range.startColumn} ${message}`);
const noticed = ({ notices }: RunResult): readonly string[] => notices.map((notice) => `${notice.code}: ${notice.message}`);

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec.replace(/^(?=.)/gm, '  ')}\n`;

describe('which objects have containers', () => {
  const template =
    'template:\n  spec:\n    containers:\n      - name: app\n        image: app:1.0.0\n        securityContext: {privileged: true}\n';
  const indented = (text: string, depth: number): string => text.replace(/^(?=.)/gm, ' '.repeat(depth));
  const object = (apiVersion: string, kind: string, body: string): string =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: app\n  namespace: shop\n${body}`;

  test.each([
    { apiVersion: 'apps/v1', kind: 'Deployment' },
    { apiVersion: 'apps/v1', kind: 'StatefulSet' },
    { apiVersion: 'apps/v1', kind: 'DaemonSet' },
    { apiVersion: 'extensions/v1beta1', kind: 'ReplicaSet' },
    { apiVersion: 'v1', kind: 'ReplicationController' },
    { apiVersion: 'batch/v1', kind: 'Job' },
    { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout' },
    { apiVersion: 'serving.knative.dev/v1', kind: 'Service' },
    { apiVersion: 'apps.openshift.io/v1', kind: 'DeploymentConfig' },
  ])('$kind of $apiVersion', async ({ apiVersion, kind }) => {
    const result = await judge({ 'app.yaml': object(apiVersion, kind, `spec:\n${indented(template, 2)}`) }, 'container/no-privileged');
    expect(said(result)).toEqual([`app.yaml:12:41 ${kind}/shop/app › container app is privileged (securityContext.privileged: true)`]);
  });

  test('CronJob, PodTemplate and the items of lists', async () => {
    const cron = `spec:\n  jobTemplate:\n    spec:\n${indented(template, 6)}`;
    const list = `apiVersion: v1\nkind: PodTemplateList\nitems:\n- ${indented(object('v1', 'PodTemplate', template), 2).trimStart()}`;
    const result = await judge({ 'cron.yaml': object('batch/v1', 'CronJob', cron), 'list.yaml': list }, 'container/no-privileged');
    expect(said(result).map((line) => line.replace(/ is .*/, ''))).toEqual([
      'cron.yaml:14:45 CronJob/shop/app › container app',
      'list.yaml:14:41 PodTemplate/shop/app › container app',
    ]);
  });

  test.each([
    { title: 'a Service of the core', text: object('v1', 'Service', 'spec:\n  ports: [{port: 80}]\n') },
    { title: 'a Job of another group', text: object('batch.volcano.sh/v1alpha1', 'Job', 'spec:\n  tasks: []\n') },
    {
      title: 'a Rollout that refers to a Deployment',
      text: object('argoproj.io/v1alpha1', 'Rollout', 'spec:\n  workloadRef: {kind: Deployment, name: app}\n'),
    },
    {
      title: 'a ConfigMap that carries a manifest',
      text: object('v1', 'ConfigMap', `data:\n  pod.yaml: |\n    kind: Pod\n${indented(template, 4)}`),
    },
  ])('$title has none', async ({ text }) => {
    const result = await judge({ 'app.yaml': text }, 'container/no-privileged');
    expect([...said(result), ...noticed(result)]).toEqual([]);
    expect(result.stats.read).toBe(1);
    expect(result.verdicts['container/no-privileged']).toEqual({ pass: 0, fail: 0, open: 0 });
  });

  test('an object without a name, and one with a generated name', async () => {
    const job =
      'apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: import-}\nspec:\n  template:\n    spec:\n      containers:\n        - {name: run, image: busybox}\n';
    const result = await judge({ 'a.yaml': job, 'b.yaml': job.replace('generateName: import-', '') }, 'container/image-pinned');
    expect(result.findings.map((finding) => finding.address)).toEqual(['Job/import-* › container run', 'Job/? › container run']);
  });
});

describe('what a container inherits from its pod', () => {
  test('one finding for what the pod sets, at the pod', async () => {
    const result = await judge(
      {
        'web.yaml': pod(
          'securityContext:\n  runAsUser: 0\ncontainers:\n- name: a\n  image: a:1.0.0\n- name: b\n  image: b:1.0.0\n- name: c\n  image: c:1.0.0\n  securityContext:\n    runAsUser: 10001',
        ),
      },
      'container/non-root',
    );
    expect(said(result)).toEqual(['web.yaml:7:16 Pod/web runs as root (securityContext.runAsUser: 0)']);
    expect(result.verdicts['container/non-root']).toEqual({ pass: 1, fail: 1, open: 0 });
  });

  test('runAsNonRoot: false of a container undoes that of the pod', async () => {
    const spec =
      'securityContext: {runAsNonRoot: true}\ncontainers:\n- name: a\n  image: a:1.0.0\n  securityContext: {runAsNonRoot: false}';
    expect(said(await judge({ 'web.yaml': pod(spec) }, 'container/non-root'))).toEqual([
      'web.yaml:10:37 Pod/web › container a may run as root: no user is set, and nothing shows that its image sets one (securityContext.runAsNonRoot: false)',
    ]);
  });

  test('a volume that several containers mount is one finding', async () => {
    const mount = '  volumeMounts:\n  - {name: host, mountPath: /host}';
    const spec = `initContainers:\n- name: a\n  image: a:1.0.0\n${mount}\ncontainers:\n- name: b\n  image: b:1.0.0\n${mount}\nvolumes:\n- name: host\n  hostPath: {path: /etc}`;
    expect(said(await judge({ 'web.yaml': pod(spec) }, 'container/no-sensitive-host-mounts'))).toEqual([
      'web.yaml:18:22 Pod/web mounts /etc of the host, writable (hostPath.path: /etc)',
    ]);
  });
});

describe('what does not apply stays silent', () => {
  const strict = async (spec: string, policies: readonly string[]) => {
    const results = await Promise.all(policies.map((policy) => judge({ 'web.yaml': pod(spec) }, policy)));
    return results.flatMap((result) => [
      ...said(result),
      ...Object.values(result.verdicts).map(({ pass, open }) => `${pass} passed, ${open} open`),
    ]);
  };

  test.each([
    { says: 'spec.os', spec: 'os: {name: windows}' },
    { says: 'a node selector', spec: 'nodeSelector: {kubernetes.io/os: windows}' },
    { says: 'Windows options', spec: 'securityContext: {windowsOptions: {runAsUserName: ContainerUser}}' },
    {
      says: 'node affinity',
      spec: 'affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/os, operator: In, values: [windows]}]}]}}}',
    },
  ])('Linux settings in a pod that is Windows by $says', async ({ spec }) => {
    const policies = [
      'container/read-only-root-filesystem',
      'container/drop-all-capabilities',
      'container/no-privilege-escalation',
      'container/seccomp-profile',
    ];
    expect(await strict(`${spec}\ncontainers:\n- {name: a, image: a:1.0.0}`, policies)).toEqual(policies.map(() => '0 passed, 0 open'));
  });

  test('a HostProcess container is privileged', async () => {
    const spec = 'securityContext:\n  windowsOptions:\n    hostProcess: true\ncontainers:\n- {name: a, image: a:1.0.0}';
    expect(said(await judge({ 'web.yaml': pod(spec) }, 'container/no-privileged'))).toEqual([
      'web.yaml:8:20 Pod/web is privileged (securityContext.windowsOptions.hostProcess: true)',
    ]);
  });

  test('settings that only Linux has are open where the system is', async () => {
    const spec = 'nodeSelector: {kubernetes.io/os: "${NODE_OS}"}\ncontainers:\n- {name: a, image: a:1.0.0}';
    expect(await strict(spec, ['container/read-only-root-filesystem'])).toEqual(['0 passed, 1 open']);
  });

  test('probes of init containers, and of pods that end', async () => {
    const containers = 'initContainers:\n- {name: a, image: a:1.0.0}\ncontainers:\n- {name: b, image: b:1.0.0}';
    expect(await strict(`restartPolicy: Never\n${containers}`, ['container/health-check'])).toEqual(['0 passed, 0 open']);
  });

  test('resources and ports of an ephemeral container', async () => {
    const spec = 'containers: []\nephemeralContainers:\n- {name: debug, image: busybox:1.36.1}';
    expect(await strict(spec, ['container/resource-limits', 'container/host-port'])).toEqual(['0 passed, 0 open', '0 passed, 0 open']);
  });

  test('a sidecar has probes', async () => {
    const spec = 'initContainers:\n- {name: proxy, image: proxy:1.0.0, restartPolicy: Always}\ncontainers: []';
    expect(said(await judge({ 'web.yaml': pod(spec) }, 'container/health-check'))).toEqual([
      'web.yaml:7:6 Pod/web › init container proxy declares no liveness and no readiness check',
    ]);
  });
});

describe('what the API server would not take is said', () => {
  const container = (rest: string): string => pod(`containers:\n- name: a\n  image: a:1.0.0\n${rest.replace(/^(?=.)/gm, '  ')}`);

  test.each([
    {
      title: 'a quoted boolean',
      text: container('securityContext:\n  privileged: "true"'),
      notice:
        'surprising-value: Pod/web: securityContext.privileged: "true" is not true or false (drop the quotes); the API server refuses it',
    },
    {
      title: 'a setting of the container at the pod',
      text: pod('securityContext:\n  readOnlyRootFilesystem: true\ncontainers: []'),
      notice:
        'surprising-value: Pod/web: securityContext has no field readOnlyRootFilesystem, so it does nothing; it belongs to the securityContext of a container',
    },
    {
      title: 'a field in the wrong case',
      text: container('securityContext:\n  readOnlyRootFileSystem: true'),
      notice:
        'surprising-value: Pod/web: securityContext has no field readOnlyRootFileSystem, so it does nothing; did you mean readOnlyRootFilesystem?',
    },
    {
      title: 'containers that are no list',
      text: pod('containers: {name: a}'),
      notice: 'schema-violation: Pod/web: containers are a map, not a list; they were not checked',
    },
    {
      title: 'a container that is no mapping',
      text: pod('containers: [a]'),
      notice: 'schema-violation: Pod/web: an item of containers is not a mapping; it was not checked',
    },
    {
      title: 'a spec that is no mapping',
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: [a]\n',
      notice: 'schema-violation: Pod/web: spec is a list, not a mapping; its containers were not checked',
    },
    {
      title: 'a seccomp annotation',
      text: pod('containers: []').replace(
        '  name: web',
        '  name: web\n  annotations: {seccomp.security.alpha.kubernetes.io/pod: runtime/default}',
      ),
      notice:
        'surprising-value: Pod/web: the annotation seccomp.security.alpha.kubernetes.io/pod has had no effect since Kubernetes 1.27; set securityContext.seccompProfile',
    },
    {
      title: 'a template that nobody has rendered',
      text: `{{- if .Values.enabled }}\n${pod('containers: []')}{{- end }}\n`,
      notice: 'not-rendered: this is a template, to be filled in before it is a manifest; it was not checked. Check what it renders to',
    },
  ])('$title', async ({ text, notice }) => {
    expect(noticed(await judge({ 'web.yaml': text }, 'container/no-privileged'))).toEqual([notice]);
  });
});

test('what stands in the wrong form is told once, and neither set nor unset', async () => {
  const spec = 'hostNetwork: 1\ncontainers:\n- {name: a, image: a:1.0.0, securityContext: [1]}\n- {name: b, image: b:1.0.0}';
  const result = await judge({ 'web.yaml': pod(spec) }, 'container/no-host-namespaces');
  expect([...said(result), ...noticed(result)]).toEqual([
    'surprising-value: Pod/web: hostNetwork: 1 is not true or false; the API server refuses it',
    'schema-violation: Pod/web: securityContext is a list, not a mapping; the API server refuses it',
  ]);
  const { findings, open } = await judge({ 'web.yaml': pod(spec) }, 'container/no-privilege-escalation');
  expect([findings.map(({ address }) => address), open.map(({ reason }) => reason)]).toEqual([
    ['Pod/web › container b'],
    ['securityContext is not a mapping'],
  ]);
});

describe('placeholders', () => {
  test('a mapping that a template fills in is open, not unset', async () => {
    const spec = 'containers:\n- name: a\n  image: a:1.0.0\n  securityContext: {{ security }}';
    const { findings, open } = await judge({ 'web.yaml': pod(spec) }, 'container/no-privileged');
    expect([findings, open.map((verdict) => verdict.reason)]).toEqual([[], ['{{ … }} is filled in outside of the manifest']]);
  });

  test('what is known of an image is judged', async () => {
    const spec = 'containers:\n- name: a\n  image: docker.io/somebody/app:${TAG}';
    expect(said(await judge({ 'web.yaml': pod(spec) }, 'container/trusted-registry'))).toHaveLength(1);
  });
});

describe('defaults of a LimitRange', () => {
  const range = (metadata: string): string =>
    `apiVersion: v1\nkind: LimitRange\nmetadata: {${metadata}}\nspec:\n  limits:\n  - type: Container\n    default: {cpu: 500m}\n    max: {memory: 1Gi}\n`;
  const web = (metadata: string): string => pod('containers:\n- {name: a, image: a:1.0.0}').replace('\n  name: web', ` {${metadata}}`);

  test.each([
    {
      title: 'reach pods of their namespace',
      files: { 'k8s/limits.yaml': range('namespace: shop'), 'k8s/app/web.yaml': web('namespace: shop') },
      misses: 0,
    },
    {
      title: 'do not reach another namespace',
      files: { 'k8s/limits.yaml': range('namespace: shop'), 'k8s/web.yaml': web('namespace: blog') },
      misses: 1,
    },
    {
      title: 'do not reach another project',
      files: { 'one/limits.yaml': range('namespace: shop'), 'two/web.yaml': web('namespace: shop') },
      misses: 1,
    },
    {
      title: 'without a namespace reach their folder',
      files: { 'k8s/limits.yaml': range('name: a'), 'k8s/web.yaml': web('name: b') },
      misses: 0,
    },
    {
      title: 'without a namespace reach no other folder',
      files: { 'k8s/a/limits.yaml': range('name: a'), 'k8s/b/web.yaml': web('name: b') },
      misses: 1,
    },
  ])('$title', async ({ files, misses }) => {
    expect((await judge(files, 'container/resource-limits')).findings).toHaveLength(misses);
  });
});

test('rendered charts on standard input are named with chart and template', async () => {
  const root = mkdtempSync(join(tmpdir(), 'kubernetes-'));
  folders.push(root);
  const stdin = `---\n# Source: shop/templates/web.yaml\n${pod('containers:\n- {name: a, image: nginx}')}---\n${pod('containers:\n- {name: b, image: nginx}')}`;
  const { findings } = await check({ root, stdin, policyIds: ['container/image-pinned', 'container/no-privilege-escalation'] });
  expect(findings.map(({ file, address }) => `${file} ${address}`)).toEqual([
    '<stdin> shop/templates/web.yaml: Pod/web › container a',
    '<stdin> shop/templates/web.yaml: Pod/web › container a',
    '<stdin> Pod/web › container b',
    '<stdin> Pod/web › container b',
  ]);
  expect(findings.every((finding) => finding.fix === undefined || !finding.address.startsWith('shop/'))).toBe(true);
});
