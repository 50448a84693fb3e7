import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import { type Sample, sampleRun } from './sample-run.ts';
import { sarif } from './sarif.ts';

const require = createRequire(import.meta.url);
const validatorFolder = join(require.resolve('@microsoft/sarif-multitool-linux'), '..');
const validator = join(validatorFolder, 'Sarif.Multitool');

const compose = `x-base: &base
  read_only: false
services:
  web:
    <<: *base
    image: nginx:latest
    privileged: true
`;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(validatorFolder, 'sarif-2.1.0.json'), 'utf8')));

/** Everything that a report can hold, with names that test every escape. */
const full: Sample = {
  files: { 'deploy/compose.yaml': compose, 'a b/[x](http:)%20:é.yaml': 'web:\n  privileged: true\n', '<stdin>': 'privileged: true' },
  findings: [
    {
      policy: 'container/read-only-root-filesystem',
      file: 'deploy/compose.yaml',
      message: 'services.web can write to its root filesystem (read_only: false)',
      text: 'false',
      related: [{ file: 'deploy/compose.yaml', text: '*base', message: 'merged from &base [sic] ](2)' }],
      block: { startLine: 4, endLine: 7 },
    },
    {
      policy: 'container/no-privileged',
      file: 'deploy/compose.yaml',
      message: 'services.web is privileged (privileged: true)',
      text: 'privileged: true',
      block: { startLine: 4, endLine: 7 },
      fix: {
        description: 'Leave privileged mode off.',
        edits: [{ file: 'deploy/compose.yaml', range: { startLine: 7, startColumn: 17, endLine: 7, endColumn: 21 }, text: 'false' }],
      },
    },
    {
      policy: 'container/no-privileged',
      file: 'a b/[x](http:)%20:é.yaml',
      address: 'module.net["a"].x › \u001b[31mweb',
      message: 'module.net["a"].x [click](http://evil.example) \u001b[31mis privileged',
      text: 'true',
    },
    { policy: 'container/no-privileged', file: '<stdin>', message: 'web is privileged', text: 'privileged: true' },
  ],
  open: ['container/image-pinned', 'container/non-root'].map((policy) => ({
    policy,
    address: 'services.web',
    reason: '${TAG} is set nowhere',
    file: 'deploy/compose.yaml',
    text: 'nginx:latest',
  })),
  notices: [
    { code: 'not-text', message: 'b.yaml is a binary file', lost: true, file: 'b.yaml' },
    { code: 'duplicate-key', message: '"image" stands twice', lost: false, file: 'deploy/compose.yaml', text: 'image' },
    { code: 'policy-failed', message: 'a policy failed', lost: true },
  ],
};

const logOf = (sample: Sample, showOpen = false): Log => JSON.parse(sarif(sampleRun(sample), { color: false, width: 80, showOpen }));
const runOf = (sample: Sample, showOpen = false): Run => logOf(sample, showOpen).runs[0] as Run;
const resultsOf = (sample: Sample, showOpen = false): readonly Result[] => runOf(sample, showOpen).results as readonly Result[];

if (!existsSync(validator))
  console.warn(`${validator} is missing (it is made for Linux): the reports of this file are not validated by it`);

const cases = [
  { title: 'a full report', sample: full, showOpen: false },
  { title: 'a full report with open verdicts', sample: full, showOpen: true },
  { title: 'a clean report', sample: { files: { 'compose.yaml': compose }, passed: 30 }, showOpen: false },
  { title: 'a report on nothing', sample: {}, showOpen: false },
] as const;

describe.each(cases)('$title', ({ sample, showOpen }) => {
  test('meets the schema', () => {
    validate(logOf(sample, showOpen));
    expect(validate.errors).toBeNull();
  });

  test.skipIf(!existsSync(validator))("passes Microsoft's validator with GitHub's rules", () => {
    expect(complaints(sarif(sampleRun(sample), { color: false, width: 80, showOpen }))).toEqual([]);
  });

  test('keeps what a schema cannot say', () => {
    const run = runOf(sample, showOpen);
    const rules = run.tool.driver.rules ?? [];
    for (const result of run.results ?? []) {
      expect(result.level === 'none' || result.kind === 'fail').toBe(true);
      expect(rules[result.ruleIndex as number]?.id).toBe(result.ruleId);
      expect(result.locations).toHaveLength(1);
      if (result.kind === 'fail') expect(result.partialFingerprints?.['primaryLocationLineHash']).toMatch(/^[0-9a-f]{1,16}:\d+$/);
    }
    expect(JSON.stringify(run)).not.toMatch(/"(?:text|id|name|uri)":""/);
    expect(JSON.stringify(run)).not.toContain('/home/ada');
    expect(JSON.stringify(run)).not.toMatch(/\\u00[01]\d/);
  });
});

/** Rule ids and places of what the validator has to say at levels error and warning. */
function complaints(report: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'iac-guard-sarif-'));
  try {
    const [file, config, answer] = ['out.sarif', 'rules.xml', 'answer.sarif'].map((name) => join(folder, name)) as [string, string, string];
    writeFileSync(file, report);
    writeFileSync(config, gitHubRules);
    // Where install scripts are not run, nobody has made it executable.
    chmodSync(validator, 0o755);
    const options = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '-c', config, '-o', answer, '--log', 'ForceOverwrite'];
    execFileSync(validator, ['validate', file, ...options], { stdio: 'ignore', env: { DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
    const { runs } = JSON.parse(readFileSync(answer, 'utf8')) as Log;
    // The validator speaks of its own troubles, such as a file that is no JSON, in notifications.
    return runs.flatMap((run) => [
      ...(run.results ?? []).map(({ ruleId, message, locations }) => JSON.stringify({ ruleId, message, locations })),
      ...(run.invocations ?? [])
        .flatMap((one) => one.toolExecutionNotifications ?? [])
        .filter(({ level }) => level !== 'note')
        .map((one) => JSON.stringify(one)),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** GitHub's rules that are off by default, but for the limits of GH1004, which no longer hold. */
const gitHubRules = `<?xml version="1.0" encoding="utf-8"?>
<Properties>${[
  'GH1001.ProvideRequiredLocationProperties',
  'GH1002.InlineThreadFlowLocations',
  'GH1003.ProvideRequiredRegionProperties',
  'GH1005.LocationsMustBeRelativeUrisOrFilePaths',
  'GH1006.ProvideCheckoutPath',
  'GH1007.ProvideFullyFormattedMessageStrings',
]
  .map((rule) => `<Properties Key="${rule}.Options"><Property Key="RuleEnabled" Value="Error"/></Properties>`)
  .join('')}</Properties>`;

test.skipIf(!existsSync(validator))('the validator does complain about what GitHub refuses', () => {
  const broken = JSON.parse(sarif(sampleRun(full), { color: false, width: 80, showOpen: false }));
  delete broken.runs[0].results[0].locations[0].physicalLocation.region;
  delete broken.runs[0].results[1].message.text;
  const found = complaints(JSON.stringify(broken)).join('\n');
  expect(found).toContain('GH1003');
  expect(found).toContain('GH1015');
});

test('a finding says where, how bad, whence and how to fix it', () => {
  const [first, second] = resultsOf(full);
  expect(first).toMatchInlineSnapshot(`
    {
      "codeFlows": [
        {
          "threadFlows": [
            {
              "locations": [
                {
                  "location": {
                    "message": {
                      "text": "merged from &base [sic] ]\\(2)",
                    },
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "deploy/compose.yaml",
                        "uriBaseId": "%SRCROOT%",
                      },
                      "region": {
                        "endColumn": 14,
                        "endLine": 5,
                        "startColumn": 9,
                        "startLine": 5,
                      },
                    },
                  },
                },
                {
                  "location": {
                    "logicalLocations": [
                      {
                        "fullyQualifiedName": "services.web",
                      },
                    ],
                    "message": {
                      "text": "services.web can write to its root filesystem (read_only: false)",
                    },
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "deploy/compose.yaml",
                        "uriBaseId": "%SRCROOT%",
                      },
                      "region": {
                        "endColumn": 19,
                        "endLine": 2,
                        "startColumn": 14,
                        "startLine": 2,
                      },
                    },
                  },
                },
              ],
            },
          ],
        },
      ],
      "fingerprints": {
        "iacGuard/v1": "ba0f77bf8762e0143658e2bb413ae0cd",
      },
      "kind": "fail",
      "level": "warning",
      "locations": [
        {
          "logicalLocations": [
            {
              "fullyQualifiedName": "services.web",
            },
          ],
          "physicalLocation": {
            "artifactLocation": {
              "uri": "deploy/compose.yaml",
              "uriBaseId": "%SRCROOT%",
            },
            "region": {
              "endColumn": 19,
              "endLine": 2,
              "startColumn": 14,
              "startLine": 2,
            },
          },
        },
      ],
      "message": {
        "text": "services.web can write to its root filesystem (read_only: false). See [merged from &base \\[sic\\] \\](2)](1)",
      },
      "partialFingerprints": {
        "primaryLocationLineHash": "44dc6f0dde706d23:1",
      },
      "relatedLocations": [
        {
          "id": 1,
          "message": {
            "text": "merged from &base [sic] ]\\(2)",
          },
          "physicalLocation": {
            "artifactLocation": {
              "uri": "deploy/compose.yaml",
              "uriBaseId": "%SRCROOT%",
            },
            "region": {
              "endColumn": 14,
              "endLine": 5,
              "startColumn": 9,
              "startLine": 5,
            },
          },
        },
      ],
      "ruleId": "container/read-only-root-filesystem",
      "ruleIndex": 13,
    }
  `);
  expect(second?.fixes).toMatchInlineSnapshot(`
    [
      {
        "artifactChanges": [
          {
            "artifactLocation": {
              "uri": "deploy/compose.yaml",
              "uriBaseId": "%SRCROOT%",
            },
            "replacements": [
              {
                "deletedRegion": {
                  "endColumn": 21,
                  "endLine": 7,
                  "startColumn": 17,
                  "startLine": 7,
                },
                "insertedContent": {
                  "text": "false",
                },
              },
            ],
          },
        ],
        "description": {
          "text": "Leave privileged mode off.",
        },
      },
    ]
  `);
});

test('a rule says what GitHub shows of a policy', () => {
  const rule = runOf(full).tool.driver.rules?.find(({ id }) => id === 'container/drop-all-capabilities');
  expect(rule).toMatchInlineSnapshot(`
    {
      "defaultConfiguration": {
        "level": "warning",
      },
      "fullDescription": {
        "text": "The default set lets root in the container forge packets, change file owners and bypass file permissions, which few services need.",
      },
      "help": {
        "markdown": "# Capabilities are not dropped

    The default set lets root in the container forge packets, change file owners and bypass file permissions, which few services need.

    ## What to do

    Drop ALL capabilities and add back the few that the process needs.

    - **kubernetes**: Set securityContext.capabilities.drop: [ALL], and add back what is needed under add.
    - **compose**: Set cap_drop: [ALL], and add back what is needed under cap_add.
    - **ansible**: Set cap_drop: [ALL] (capabilities: drop for the Docker module), and add back what is needed.

    Elsewhere: [CWE-250](https://cwe.mitre.org/data/definitions/250.html); cis-docker 5.4; cis-kubernetes 5.2.10; pod-security restricted

    \`iac-guard explain container/drop-all-capabilities\` says more.",
        "text": "The default set lets root in the container forge packets, change file owners and bypass file permissions, which few services need.
    Drop ALL capabilities and add back the few that the process needs.
    kubernetes: Set securityContext.capabilities.drop: [ALL], and add back what is needed under add.
    compose: Set cap_drop: [ALL], and add back what is needed under cap_add.
    ansible: Set cap_drop: [ALL] (capabilities: drop for the Docker module), and add back what is needed.
    iac-guard explain container/drop-all-capabilities says more.",
      },
      "id": "container/drop-all-capabilities",
      "name": "ContainerDropAllCapabilities",
      "properties": {
        "precision": "high",
        "problem.severity": "warning",
        "security-severity": "5.5",
        "tags": [
          "security",
          "container",
          "external/cwe/cwe-250",
          "cis-docker/5.4",
          "cis-kubernetes/5.2.10",
          "pod-security/restricted",
        ],
      },
      "shortDescription": {
        "text": "Capabilities are not dropped",
      },
    }
  `);
});

test('text and paths of the tree are no links, no control sequences, and proper URIs', () => {
  const [, , hostile, stdin] = resultsOf(full);
  expect(hostile?.message.text).toBe('module.net["a"].x [click]\\(http://evil.example) \\u{1b}[31mis privileged');
  expect(hostile?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('a%20b/%5Bx%5D(http%3A)%2520%3A%C3%A9.yaml');
  expect(stdin?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('stdin');
});

test('what stayed open is a notification, and a result only on request', () => {
  expect(resultsOf(full).map(({ kind }) => kind)).toEqual(['fail', 'fail', 'fail', 'fail']);
  const open = resultsOf(full, true).filter(({ kind }) => kind === 'open');
  expect(open.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['container/image-pinned', 'none'],
    ['container/non-root', 'none'],
  ]);
});

test('what could not be read is a notification, and the invocation no success', () => {
  const [invocation] = runOf(full).invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(false);
  expect(invocation?.toolExecutionNotifications?.map(({ descriptor, level, message }) => [descriptor?.id, level, message.text])).toEqual([
    ['not-text', 'error', 'b.yaml is a binary file'],
    ['duplicate-key', 'note', '"image" stands twice'],
    ['policy-failed', 'error', 'a policy failed'],
    ['open', 'note', '${TAG} is set nowhere: container/image-pinned, container/non-root could not be decided for services.web'],
  ]);
});

test.each([
  { paths: [], id: 'iac-guard/' },
  { paths: ['deploy'], id: 'iac-guard/deploy/' },
  { paths: ['deploy/compose.yaml'], id: 'iac-guard/' },
])('a check of $paths has the category $id', ({ paths, id }) => {
  expect(runOf({ ...full, paths }).automationDetails?.id).toBe(id);
});

test('GitHub takes 25,000 results: the least severe of more are left out, and a notification says so', () => {
  const low = { policy: 'container/restart-policy', file: 'compose.yaml', text: 'web' } as const;
  const high = { policy: 'container/no-privileged', file: 'compose.yaml', text: 'true' } as const;
  const many: Sample = { files: { 'compose.yaml': compose }, findings: [...Array(25_000).fill(low), high] };
  const run = runOf(many);
  expect(run.results).toHaveLength(25_000);
  expect(run.results?.at(-1)?.ruleId).toBe('container/no-privileged');
  expect(run.invocations?.[0]?.toolExecutionNotifications?.map(({ message }) => message.text)).toEqual([
    '1 of 25001 findings, the least severe ones, are left out: GitHub takes no more than 25000',
  ]);
});

test('an ignored finding is left out, and a suppressed result where it is asked for', () => {
  const sample: Sample = {
    files: { 'compose.yaml': compose },
    ignored: [
      {
        policy: 'container/no-privileged',
        file: 'compose.yaml',
        text: 'privileged: true',
        reason: 'a lab',
        owner: 'kim',
        until: '2027-01-31',
      },
    ],
  };
  expect(resultsOf(sample)).toEqual([]);
  const log: Log = JSON.parse(sarif(sampleRun(sample), { color: false, width: 80, showOpen: false, showIgnored: true }));
  expect(log.runs[0]?.results?.map((result) => ({ kind: result.kind, suppressions: result.suppressions }))).toEqual([
    {
      kind: 'fail',
      suppressions: [
        {
          kind: 'inSource',
          status: 'accepted',
          justification: 'a lab; owner: kim; until 2027-01-31',
          location: { physicalLocation: { artifactLocation: { uri: 'compose.yaml', uriBaseId: '%SRCROOT%' }, region: { startLine: 1 } } },
        },
      ],
    },
  ]);
});
