// Prints how fast the built tool is: ratios measured in one run, as absolute times mean little between machines.
// `--dist FOLDER` measures another build, `--runs N` takes more or fewer samples.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { estate } from './bench-estate.mjs';
import { importSources } from './bundle.mjs';
import { root } from './modules.mjs';

const { values } = parseArgs({
  options: { dist: { type: 'string', default: join(root, 'dist') }, runs: { type: 'string', default: '21' } },
});
const dist = resolve(values.dist);
const cli = join(dist, 'cli.mjs');
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), 'iac-guard-bench-'));

console.log(`Node ${process.versions.node}, ${cpus().length} cores, medians of ${runs} interleaved runs\n`);
try {
  startUp();
  throughput();
  await estates();
  await firewalls();
  await judging();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Wall time of whole processes, in turns, so that a busy moment hits all of them alike. */
function startUp() {
  const place = join(folder, 'single');
  write(place, { 'compose.yaml': composeFile(0), 'deployment.yaml': manifest(0), 'main.tf': terraformFile(0) });
  const cases = [
    { name: 'node -e 0', words: ['-e', '0'] },
    { name: 'iac-guard --version', words: [cli, '--version'], goal: 1.6 },
    { name: 'iac-guard list', words: [cli, 'list'] },
    { name: 'check one Compose file', words: [cli, 'check', 'compose.yaml'], goal: 3.5 },
    { name: 'check one Kubernetes file', words: [cli, 'check', 'deployment.yaml'] },
    { name: 'check one Terraform file', words: [cli, 'check', 'main.tf'] },
  ].map((one) => ({ ...one, times: [] }));
  // The first round fills caches and does not count.
  for (let round = 0; round <= runs; round++) {
    for (const { words, times } of cases) {
      const started = performance.now();
      const { status, stderr } = spawnSync(process.execPath, words, { cwd: place, encoding: 'utf8' });
      if (round > 0) times.push(performance.now() - started);
      if (status !== 0 && status !== 1) throw new Error(`${words.join(' ')} gave ${status}: ${stderr}`);
    }
  }
  const base = median(cases[0].times);
  print(
    ['start-up', 'ms', 'ratio', 'goal'],
    cases.map(({ name, times, goal }) => [
      name,
      median(times).toFixed(0),
      (median(times) / base).toFixed(2),
      goal ? `<= ${goal}${median(times) / base <= goal ? '' : '  MISSED'}` : '',
    ]),
  );
}

/** Generated trees of one format each, with the most memory that the process held. */
function throughput() {
  const trees = [
    { name: '1,000 Kubernetes manifests', files: many(1_000, (index) => [`app-${index}/deployment.yaml`, manifest(index)]) },
    { name: '300 Compose files', files: many(300, (index) => [`stack-${index}/compose.yaml`, composeFile(index)]) },
    {
      name: '500 Terraform files',
      files: many(500, (index) => [`module-${Math.floor(index / 10)}/part-${index}.tf`, terraformFile(index)]),
    },
  ];
  const report = "process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";
  const rows = trees.map(({ name, files }, index) => {
    const place = join(folder, `tree-${index}`);
    write(place, files);
    const times = [];
    let peak = 0;
    let stats = {};
    for (let round = 0; round < Math.min(3, runs); round++) {
      const started = performance.now();
      const words = ['--import', `data:text/javascript,${encodeURIComponent(report)}`, cli, 'check', '--format', 'json'];
      const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: place, encoding: 'utf8', maxBuffer: 1 << 30 });
      times.push(performance.now() - started);
      peak = Math.max(peak, Number(stderr));
      stats = JSON.parse(stdout).stats;
    }
    const seconds = median(times) / 1_000;
    return [name, seconds.toFixed(2), String(stats.subjects), (stats.subjects / seconds).toFixed(0), `${(peak / 1024).toFixed(0)} MB`];
  });
  print(['throughput', 'seconds', 'subjects', 'subjects/s', 'peak memory'], rows);
}

/** Root modules that share local modules: how time grows with their number, and how much of it is not parsing. */
async function estates() {
  const { check, readHcl, Source } = await importSources([
    'src/index.ts',
    'src/formats/terraform/syntax/read-hcl.ts',
    'src/tree/source.ts',
  ]);
  const report = "process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";
  const measured = [];
  for (const roots of [20, 40]) {
    const place = join(folder, `estate-${roots}`);
    const files = estate({ roots, shared: 70 });
    write(place, files);
    const started = performance.now();
    const words = ['--import', `data:text/javascript,${encodeURIComponent(report)}`, cli, 'check', '--format', 'json'];
    const { stderr } = spawnSync(process.execPath, words, { cwd: place, encoding: 'utf8', maxBuffer: 1 << 30 });
    const total = performance.now() - started;
    const texts = Object.entries(files).filter(([path]) => path.endsWith('.tf'));
    const before = performance.now();
    for (const [path, text] of texts) await readHcl(new Source(path, text), () => undefined);
    const parsing = performance.now() - before;
    const whole = performance.now();
    await check({ root: place });
    const outside = performance.now() - whole - parsing;
    const lines = Object.values(files).reduce((sum, text) => sum + text.split('\n').length - 1, 0);
    measured.push({ roots, files: Object.keys(files).length, lines, total, parsing, outside, peak: Number(stderr) / 1024 });
  }
  const [once, twice] = measured;
  print(
    ['Terraform estate', 'files', 'lines', 'seconds', 'peak memory', 'outside parsing'],
    measured.map(({ roots, files, lines, total, parsing, outside, peak }) => [
      `${roots} roots, 70 shared modules`,
      String(files),
      String(lines),
      (total / 1_000).toFixed(2),
      `${peak.toFixed(0)} MB`,
      `${(outside / parsing).toFixed(2)} x${outside / parsing <= 1.5 ? '' : '  MISSED 1.5'}`,
    ]),
  );
  const growth = twice.total / once.total;
  console.log(`twice the roots take ${growth.toFixed(2)} times as long (goal: <= 2)${growth <= 2 ? '' : '  MISSED'}\n`);
}

/** How the judging of firewalls grows with their rules. */
async function firewalls() {
  const { costCurve } = await importSources(['src/network/cost.ts']);
  const rows = costCurve(() => performance.now()).map(({ what, rules, milliseconds }) => [what, String(rules), milliseconds.toFixed(0)]);
  print(['firewalls', 'rules', 'ms'], rows);
}

/** What a verdict costs by itself: the sources' own judge on facts that are there already. */
async function judging() {
  const { formats, judge, readContext, select, TreeFiles } = await importSources([
    'src/engine/context.ts',
    'src/engine/tree-files.ts',
    'src/formats/index.ts',
    'src/policy/judge.ts',
    'src/policy/select.ts',
  ]);
  const ignore = () => undefined;
  const files = new TreeFiles(join(folder, 'tree-0'), ignore);
  const context = readContext(files, { composeFiles: [], helm: false, helmValues: [], kustomize: false }, ignore);
  const sources = files.list('.').map((name) => files.load(`${name}/deployment.yaml`));
  const projects = await formats.find(({ id }) => id === 'kubernetes').read(sources, context);
  const facts = projects.flatMap((project) => project.facts);
  const policies = select({ level: 'strict' });
  const times = [];
  let verdicts = 0;
  for (let round = 0; round < runs; round++) {
    const started = performance.now();
    verdicts = 0;
    for (const fact of facts) {
      for (const policy of policies) if (policy.subject === fact.declaration) verdicts += judge(policy, fact, 'strict').length;
    }
    times.push(performance.now() - started);
  }
  const each = (time) => ((time * 1_000) / verdicts).toFixed(1);
  print(
    ['judging', 'verdicts', 'µs each, cold', 'µs each'],
    [[`${policies.length} policies`, String(verdicts), each(times[0]), each(median(times))]],
  );
}

function print(heads, rows) {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column].length)));
  for (const row of [heads, ...rows]) {
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
        .join('   ')
        .trimEnd(),
    );
  }
  console.log();
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

function write(place, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
}

function many(number, make) {
  return Object.fromEntries(Array.from({ length: number }, (_, index) => make(index)));
}

function manifest(index) {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: app-${index}
  namespace: shop
  labels: {app: app-${index}, tier: backend}
spec:
  replicas: 3
  selector:
    matchLabels: {app: app-${index}}
  template:
    metadata:
      labels: {app: app-${index}, tier: backend}
    spec:
      serviceAccountName: app-${index}
      securityContext:
        runAsNonRoot: ${index % 2 === 0}
      containers:
        - name: app
          image: registry.example/shop/app-${index}:1.${index}.0
          ports: [{containerPort: 8080}]
          env:
            - {name: MODE, value: production}
            - {name: PORT, value: "8080"}
          securityContext:
            privileged: ${index % 10 === 0}
            allowPrivilegeEscalation: false
            capabilities: {drop: [ALL]}
          resources:
            limits: {cpu: 500m, memory: 256Mi}
            requests: {cpu: 100m, memory: 128Mi}
          volumeMounts:
            - {name: data, mountPath: /data}
      volumes:
        - name: data
          emptyDir: {}
---
apiVersion: v1
kind: Service
metadata:
  name: app-${index}
  namespace: shop
spec:
  selector: {app: app-${index}}
  ports: [{port: 80, targetPort: 8080}]
`;
}

function composeFile(index) {
  return `x-hardening: &hardening
  security_opt: [no-new-privileges:true]
  cap_drop: [ALL]
services:
  web:
    image: nginx:1.27.${index}
    ports: ["${8000 + index}:80"]
    read_only: true
    <<: *hardening
  api:
    image: registry.example/api:\${TAG:-1.4.0}
    environment:
      DATABASE: postgres://db:5432/app
    depends_on: [db]
    privileged: ${index % 5 === 0}
  db:
    image: postgres:17
    user: "999"
    volumes: ["data:/var/lib/postgresql/data"]
    <<: *hardening
volumes:
  data: {}
`;
}

function terraformFile(index) {
  return `variable "image_${index}" {
  type    = string
  default = "registry.example/app:1.${index}.0"
}

resource "docker_container" "app_${index}" {
  name       = "app-${index}"
  image      = var.image_${index}
  privileged = ${index % 10 === 0}
  memory     = 256

  capabilities {
    drop = ["ALL"]
  }
}

resource "kubernetes_deployment" "app_${index}" {
  metadata {
    name = "app-${index}"
  }
  spec {
    selector {
      match_labels = { app = "app-${index}" }
    }
    template {
      metadata {
        labels = { app = "app-${index}" }
      }
      spec {
        container {
          name  = "app"
          image = var.image_${index}
          security_context {
            read_only_root_filesystem = true
            run_as_non_root           = ${index % 2 === 0}
          }
        }
      }
    }
  }
}
`;
}
