import { describe, expect, test } from 'vitest';
import { type Sample, sampleRun } from './sample-run.ts';
import { text } from './text.ts';

const report = (sample: Sample, options: { width?: number; color?: boolean; showOpen?: boolean; showIgnored?: boolean } = {}): string =>
  text(sampleRun(sample), { width: 100, color: false, showOpen: false, ...options });

const compose = `x-hardening: &hardening
  read_only: false
services:
  web:
    image: nginx:latest
    privileged: true
    <<: *hardening
  db:
    image: postgres:17
    privileged: true
  cache:
    image: redis:latest
    privileged: true
`;

const privileged = (service: string) =>
  ({
    policy: 'container/no-privileged',
    file: 'compose.yaml',
    address: `services.${service}`,
    message: `services.${service} is privileged (privileged: true)`,
    text: 'true',
    after: `${service}:`,
  }) as const;

describe('findings', () => {
  test('are grouped by file, the most severe first, alike ones folded, with what was checked below', () => {
    const run: Sample = {
      files: { 'compose.yaml': compose, 'jobs/compose.yaml': 'services:\n  nightly:\n    image: app:1\n' },
      findings: [
        {
          policy: 'container/read-only-root-filesystem',
          file: 'compose.yaml',
          message: 'services.web can write to its root filesystem (read_only: false)',
          text: 'false',
          related: [{ file: 'compose.yaml', text: '*hardening', message: 'merged from &hardening' }],
        },
        {
          policy: 'container/image-pinned',
          file: 'compose.yaml',
          message: 'services.web uses an image that can change under the same name: the tag latest names no version (image: nginx:latest)',
          text: 'nginx:latest',
        },
        ...['web', 'db', 'cache'].map(privileged),
        {
          policy: 'container/image-pinned',
          file: 'compose.yaml',
          address: 'services.cache',
          message:
            'services.cache uses an image that can change under the same name: the tag latest names no version (image: redis:latest)',
          text: 'redis:latest',
        },
        {
          policy: 'container/non-root',
          file: 'jobs/compose.yaml',
          address: 'services.nightly',
          message: 'services.nightly may run as root',
          text: 'nightly',
        },
      ],
      open: [
        {
          policy: 'container/image-pinned',
          address: 'services.db',
          reason: '${TAG} is set nowhere',
          file: 'compose.yaml',
          text: 'postgres:17',
        },
        {
          policy: 'container/image-digest',
          address: 'services.db',
          reason: '${TAG} is set nowhere',
          file: 'compose.yaml',
          text: 'postgres:17',
        },
        {
          policy: 'container/non-root',
          address: 'services.db',
          reason: 'env_file db.env is not in the tree',
          file: 'compose.yaml',
          text: 'db',
        },
      ],
      notices: [
        {
          code: 'syntax-error',
          message: 'not valid YAML: unexpected end; this document was not checked',
          lost: true,
          file: 'compose.yaml',
          text: 'db',
        },
        { code: 'too-large', message: 'dump.yaml has 9.1 MiB; files over 8 MiB are not read', lost: true, file: 'dump.yaml' },
        {
          code: 'duplicate-key',
          message: '"image" stands twice in this mapping (first on line 3); the last one counts',
          lost: false,
          file: 'compose.yaml',
          text: 'web',
        },
      ],
      stats: { files: 14, subjects: 5, projects: 2 },
      passed: 61,
    };
    expect(report(run)).toMatchInlineSnapshot(`
      "compose.yaml

        critical  container/no-privileged  compose.yaml:6:17, and 2 more
                  services.web is privileged (privileged: true)
                6 │     privileged: true
                  │                 ^^^^
                  also: 10 services.db      13 services.cache
                  fix: Leave privileged mode off and grant only the capabilities, devices or mounts that
                       the process needs.

        medium    container/read-only-root-filesystem  compose.yaml:2:14
                  services.web can write to its root filesystem (read_only: false)
                2 │   read_only: false
                  │              ^^^^^
                  via compose.yaml:7:9 merged from &hardening
                  fix: Mount the root filesystem read-only and give writable paths a tmpfs or a volume.

        medium    container/image-pinned  compose.yaml:5:12, and 1 more
                  services.web uses an image that can change under the same name: the tag latest names no
                  version (image: nginx:latest)
                5 │     image: nginx:latest
                  │            ^^^^^^^^^^^^
               12 services.cache uses an image that can change under the same name: the tag latest names
                  no version (image: redis:latest)
                  fix: Name an exact version as the tag, or pin the image by digest.

      jobs/compose.yaml

        high      container/non-root  jobs/compose.yaml:2:3
                  services.nightly may run as root
                2 │   nightly:
                  │   ^^^^^^^
                  fix: Run as an unprivileged user that the image provides, by number where the platform
                       allows it.

      not checked
        compose.yaml:8:3  not valid YAML: unexpected end; this document was not checked
        dump.yaml  has 9.1 MiB; files over 8 MiB are not read

      noticed
        compose.yaml:4:3  "image" stands twice in this mapping (first on line 3); the last one counts

      7 findings in 2 files: 3 critical, 1 high, 3 medium

        critical  3  container/no-privileged              Container is privileged
        high      1  container/non-root                   Container may run as root
        medium    2  container/image-pinned               Image is not pinned to a version
        medium    1  container/read-only-root-filesystem  Root filesystem is writable

      read    2 files (2 compose) in 2 projects; 12 other files are not infrastructure code
      judged  5 subjects by 16 policies, level recommended
      passed  61 verdicts
      open    2 verdicts could not be decided for want of inputs
              2  \${TAG} is set nowhere
              1  env_file db.env is not in the tree
              --show-open lists each

      iac-guard explain <policy> says why a policy is there, and more about how to meet it
      "
    `);
    expect(report(run, { showOpen: true, width: 60 })).toMatchInlineSnapshot(`
      "compose.yaml

        critical  container/no-privileged  compose.yaml:6:17, and 2 more
                  services.web is privileged (privileged: true)
                6 │     privileged: true
                  │                 ^^^^
                  also: 10 services.db      13 services.cache
                  fix: Leave privileged mode off and grant only
                       the capabilities, devices or mounts that the
                       process needs.

        medium    container/read-only-root-filesystem  compose.yaml:2:14
                  services.web can write to its root filesystem
                  (read_only: false)
                2 │   read_only: false
                  │              ^^^^^
                  via compose.yaml:7:9 merged from &hardening
                  fix: Mount the root filesystem read-only and
                       give writable paths a tmpfs or a volume.

        medium    container/image-pinned  compose.yaml:5:12, and 1 more
                  services.web uses an image that can change under
                  the same name: the tag latest names no version
                  (image: nginx:latest)
                5 │     image: nginx:latest
                  │            ^^^^^^^^^^^^
               12 services.cache uses an image that can change
                  under the same name: the tag latest names no
                  version (image: redis:latest)
                  fix: Name an exact version as the tag, or pin
                       the image by digest.

      jobs/compose.yaml

        high      container/non-root  jobs/compose.yaml:2:3
                  services.nightly may run as root
                2 │   nightly:
                  │   ^^^^^^^
                  fix: Run as an unprivileged user that the image
                       provides, by number where the platform allows
                       it.

      compose.yaml

        open      services.db  compose.yaml:9:12
                  \${TAG} is set nowhere
                  container/image-pinned, container/image-digest

        open      services.db  compose.yaml:8:3
                  env_file db.env is not in the tree
                  container/non-root

      not checked
        compose.yaml:8:3  not valid YAML: unexpected end; this
          document was not checked
        dump.yaml  has 9.1 MiB; files over 8 MiB are not read

      noticed
        compose.yaml:4:3  "image" stands twice in this mapping
          (first on line 3); the last one counts

      7 findings in 2 files: 3 critical, 1 high, 3 medium

        critical  3  container/no-privileged
        high      1  container/non-root
        medium    2  container/image-pinned
        medium    1  container/read-only-root-filesystem

      read    2 files (2 compose) in 2 projects; 12 other files
              are not infrastructure code
      judged  5 subjects by 16 policies, level recommended
      passed  61 verdicts
      open    2 verdicts could not be decided for want of inputs,
              listed above

      iac-guard explain <policy> says why a policy is there, and more about how to meet it
      "
    `);
  });

  test('of 300 subjects stay one entry a policy and file', () => {
    const names = Array.from({ length: 300 }, (_, index) => `job-${index}`);
    const lines = report({
      files: { 'compose.yaml': `services:\n${names.map((name) => `  ${name}:\n    privileged: true\n`).join('')}` },
      findings: names.map((name) => ({ ...privileged(name), after: `${name}:` })),
    }).split('\n');
    expect(lines.filter((line) => line.includes('is privileged (privileged: true)'))).toHaveLength(1);
    for (const name of names.slice(1)) expect(lines.some((line) => new RegExp(`\\bservices\\.${name}\\b`).test(line))).toBe(true);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines.length).toBeLessThan(120);
  });
});

describe('a run without findings', () => {
  test('says how much was checked', () => {
    expect(report({ files: { 'compose.yaml': compose }, stats: { subjects: 3 }, passed: 84 })).toMatchInlineSnapshot(`
      "No findings.

      read    1 file (1 compose) in 1 project
      judged  3 subjects by 16 policies, level recommended
      passed  84 verdicts
      "
    `);
  });

  test('does not call the rest clean when something could not be read', () => {
    const notice = { code: 'not-text', message: 'b.yaml is a binary file', lost: true, file: 'b.yaml' } as const;
    expect(report({ files: { 'compose.yaml': compose }, notices: [notice] })).toMatchInlineSnapshot(`
      "not checked
        b.yaml  is a binary file

      No findings in what could be read.

      read    1 file (1 compose) in 1 project
      judged  1 subject by 16 policies, level recommended
      passed  0 verdicts
      "
    `);
  });

  test.each([
    {
      title: 'an empty folder',
      stats: { files: 0, read: 0, subjects: 0 },
      says: 'Nothing was checked: there is no infrastructure code here.',
    },
    {
      title: 'other files only',
      stats: { files: 27, read: 0, subjects: 0 },
      says: 'Nothing was checked: there is no infrastructure code in 27 files looked at.',
    },
    {
      title: 'infrastructure code without subjects',
      stats: { files: 27, read: 1, subjects: 0 },
      says: 'Nothing was checked: 1 file of infrastructure code, and nothing in it that a policy judges.',
    },
  ])('does not pass off $title as a success', ({ stats, says }) => {
    expect(report({ stats })).toBe(`${says}\n`);
  });
});

describe('text of the checked tree', () => {
  const hostile = (name: string): string =>
    report(
      {
        files: { [name]: `services:\n  web: ${name}\n` },
        findings: [
          {
            policy: 'container/non-root',
            file: name,
            address: name,
            message: name,
            text: name,
            related: [{ file: name, text: name, message: name }],
          },
        ],
        open: [{ policy: 'container/non-root', address: name, reason: name, file: name }],
        notices: [{ code: 'unsupported', message: name, lost: true, file: name }],
      },
      { showOpen: true },
    );

  test.each([
    { title: 'ANSI sequences', name: '\u001b[2Jgone' },
    { title: 'an 8-bit control sequence', name: '\u009b2Jgone' },
    { title: 'carriage returns', name: 'a\rb' },
    { title: 'a right-to-left override', name: '\u202etxt.yaml' },
    { title: 'isolates', name: 'a\u2066b\u2069' },
    { title: 'a line separator', name: 'a\u2028b' },
    { title: 'zero-width spaces', name: 'a\u200bb\ufeff' },
    { title: 'tag characters', name: 'a\u{e0041}' },
    { title: 'half a surrogate pair', name: 'a\ud800' },
  ])('reaches the terminal without $title', ({ name }) => {
    expect(hostile(name)).not.toMatch(/[\p{Cs}\p{Cf}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/u);
  });

  test('gives no commands to a log that obeys them', () => {
    const lines = [...hostile('::error::x').split('\n'), ...hostile('a ##[group]x').split('\n')];
    expect(lines.filter((line) => /^\s*::/.test(line) || line.includes('##['))).toEqual([]);
  });

  test('keeps joiners, accents and wide characters', () => {
    expect(hostile('می\u200cخواهم')).toContain('می\u200cخواهم');
  });
});

test('colours are ANSI sequences around the same words', () => {
  const sample: Sample = { files: { 'compose.yaml': compose }, findings: [privileged('web')], passed: 3 };
  const colored = report(sample, { color: true });
  expect(colored).toContain('\u001b[1;31mcritical');
  expect(colored.replace(/\u001b\[[\d;]*m/g, '')).toBe(report(sample));
});

test('ignored findings are counted, and listed with their reasons where that is asked for', () => {
  const sample: Sample = {
    files: { 'compose.yaml': compose },
    ignored: [{ ...privileged('web'), reason: 'it loads modules', owner: 'kim', until: '2027-01-31' }],
  };
  expect(report(sample)).toMatchInlineSnapshot(`
    "No findings.

    read    1 file (1 compose) in 1 project
    judged  1 subject by 16 policies, level recommended
    passed  0 verdicts
    ignored 1 finding, by written exemptions; --show-ignored lists each
    "
  `);
  expect(report(sample, { showIgnored: true })).toMatchInlineSnapshot(`
    "  ignored   container/no-privileged  compose.yaml:6:17
                services.web is privileged (privileged: true)
                because: it loads modules; owner: kim; until 2027-01-31 (compose.yaml:1)

    No findings.

    read    1 file (1 compose) in 1 project
    judged  1 subject by 16 policies, level recommended
    passed  0 verdicts
    ignored 1 finding, by written exemptions; listed above
    "
  `);
});
