import { describe, expect, test } from 'vitest';
import { azure } from './azure.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import type { Reporter } from './reporter.ts';
import { type Sample, sampleRun } from './sample-run.ts';

const options = { color: false, width: 100, showOpen: false };
const report = (reporter: Reporter, sample: Sample): string => reporter(sampleRun(sample), options);

const compose = 'services:\n  web:\n    image: nginx:latest\n    privileged: true\n';
const full: Sample = {
  files: { 'deploy/compose.yaml': compose, 'ok.yaml': 'services: {}\n' },
  findings: [
    {
      policy: 'container/image-pinned',
      file: 'deploy/compose.yaml',
      text: 'nginx:latest',
      message: '100% of services.web, all: moves',
      remedy: 'Pin it.',
    },
    {
      policy: 'container/no-privileged',
      file: 'deploy/compose.yaml',
      text: 'true',
      message: 'services.web is privileged',
      remedy: 'Do not.',
    },
  ],
  notices: [
    { code: 'not-text', message: 'b.yaml is a binary file', lost: true, file: 'b.yaml' },
    { code: 'duplicate-key', message: '"image" stands twice', lost: false, file: 'deploy/compose.yaml', text: 'image' },
  ],
};

test('annotations of GitHub', () => {
  expect(report(github, full)).toMatchInlineSnapshot(`
    "::warning file=b.yaml,title=iac-guard could not check this::b.yaml is a binary file
    ::error file=deploy/compose.yaml,line=4,endLine=4,col=17,endColumn=21,title=critical container/no-privileged::services.web is privileged%0Afix: Do not.
    ::warning file=deploy/compose.yaml,line=3,endLine=3,col=12,endColumn=24,title=medium container/image-pinned::100%25 of services.web, all: moves%0Afix: Pin it.
    iac-guard: 2 findings: 1 critical, 1 medium; 1 thing could not be checked
    "
  `);
});

test('GitHub shows ten annotations of a kind: the rest are plain lines', () => {
  const findings = Array.from({ length: 13 }, () => ({ policy: 'container/no-privileged', file: 'deploy/compose.yaml', text: 'true' }));
  const lines = report(github, { ...full, findings, notices: [] })
    .trimEnd()
    .split('\n');
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
  expect(lines.slice(10)).toEqual([
    'These are no annotations, as GitHub shows ten of a kind:',
    ...Array(3).fill('critical  deploy/compose.yaml:4:17  container/no-privileged  services.web is not as it should be'),
    'iac-guard: 13 findings: 13 critical',
  ]);
});

test('issues of Azure Pipelines', () => {
  expect(report(azure, full)).toMatchInlineSnapshot(`
    "##vso[task.logissue type=warning;sourcepath=b.yaml;]not checked: b.yaml is a binary file
    ##vso[task.logissue type=error;sourcepath=deploy/compose.yaml;linenumber=4;columnnumber=17;code=container/no-privileged;]critical: services.web is privileged. Fix: Do not.
    ##vso[task.logissue type=warning;sourcepath=deploy/compose.yaml;linenumber=3;columnnumber=12;code=container/image-pinned;]medium: 100%AZP25 of services.web, all: moves. Fix: Pin it.
    iac-guard: 2 findings: 1 critical, 1 medium; 1 thing could not be checked
    "
  `);
});

test('a code quality report of GitLab', () => {
  expect(JSON.parse(report(gitlab, full))).toMatchInlineSnapshot(`
    [
      {
        "check_name": "container/image-pinned",
        "description": "100% of services.web, all: moves. Fix: Pin it.",
        "fingerprint": "b2a3d83e8b581d812e651183205a925c",
        "location": {
          "lines": {
            "begin": 3,
          },
          "path": "deploy/compose.yaml",
        },
        "severity": "major",
      },
      {
        "check_name": "container/no-privileged",
        "description": "services.web is privileged. Fix: Do not.",
        "fingerprint": "fee6e4c28e6cce9a2a22a824f392df8b",
        "location": {
          "lines": {
            "begin": 4,
          },
          "path": "deploy/compose.yaml",
        },
        "severity": "blocker",
      },
      {
        "check_name": "not-checked/not-text",
        "description": "Not checked: b.yaml is a binary file",
        "fingerprint": "9612868a13ee5df0c97be2cf1779a9aa",
        "location": {
          "lines": {
            "begin": 1,
          },
          "path": "b.yaml",
        },
        "severity": "info",
      },
    ]
  `);
  expect(report(gitlab, { files: full.files ?? {} })).toBe('[]\n');
});

test('JUnit', () => {
  expect(report(junit, full)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="iac-guard" tests="4" failures="2" errors="1" time="0"><testsuite name="b.yaml" tests="1" failures="0" errors="1" time="0"><testcase name="could be read: not-text" classname="b.yaml" file="b.yaml" time="0"><error message="b.yaml is a binary file" type="not-text">b.yaml is a binary file</error></testcase></testsuite><testsuite name="deploy/compose.yaml" tests="2" failures="2" errors="0" time="0"><testcase name="container/image-pinned: services.web" classname="deploy/compose.yaml" file="deploy/compose.yaml" line="3" time="0"><failure message="medium: 100% of services.web, all: moves (deploy/compose.yaml:3)" type="container/image-pinned">deploy/compose.yaml:3:12 medium container/image-pinned
    100% of services.web, all: moves
    fix: Pin it.</failure></testcase><testcase name="container/no-privileged: services.web" classname="deploy/compose.yaml" file="deploy/compose.yaml" line="4" time="0"><failure message="critical: services.web is privileged (deploy/compose.yaml:4)" type="container/no-privileged">deploy/compose.yaml:4:17 critical container/no-privileged
    services.web is privileged
    fix: Do not.</failure></testcase></testsuite><testsuite name="ok.yaml" tests="1" failures="0" errors="0" time="0"><testcase name="has no findings" classname="ok.yaml" file="ok.yaml" time="0"/></testsuite></testsuites>
    "
  `);
});

test('Markdown', () => {
  expect(report(markdown, full)).toMatchInlineSnapshot(`
    "### iac-guard: 2 findings: 1 critical, 1 medium; 1 thing could not be checked

    | severity | place | policy | what is wrong | what to do |
    | --- | --- | --- | --- | --- |
    | critical | \`deploy/compose.yaml:4\` | \`container/no-privileged\` | services.web is privileged | Do not. |
    | medium | \`deploy/compose.yaml:3\` | \`container/image-pinned\` | 100% of services.web, all: moves | Pin it. |

    Not checked:

    - \`b.yaml\` b.yaml is a binary file
    "
  `);
  expect(report(markdown, { files: full.files ?? {} })).toBe('### iac-guard: no findings\n');
});

test('Markdown fits a comment, and counts what does not', () => {
  const findings = Array.from({ length: 2000 }, () => ({ policy: 'container/no-privileged', file: 'deploy/compose.yaml', text: 'true' }));
  const text = report(markdown, { ...full, findings });
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/^… and [\d,]+ more findings\.$/m);
});

describe('text of the checked tree cannot break out', () => {
  const hostile = (text: string): Sample => ({
    files: { [text]: compose },
    findings: [{ policy: 'container/no-privileged', file: text, address: text, message: text, text: 'true', remedy: 'Do not.' }],
    notices: [{ code: 'not-text', message: text, lost: true, file: text }],
  });

  test.each([
    '::error::x',
    'a\n::error::x',
    'a\r::set-output name=x::y',
    '##[group]x',
    'x ##vso[task.setvariable variable=a]b',
    'a,b:c;d]e',
  ])('of commands: %j', (text) => {
    const commands = (reporter: Reporter): readonly string[] =>
      report(reporter, hostile(text))
        .split(/[\r\n]/)
        .filter((line) => /^\s*::/.test(line) || /##\[|##vso\[/.test(line));
    expect(
      commands(github).every((line) =>
        /^::(error|warning) file=[^:,]*,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[^:,]*::|^::warning file=[^:,]*,title=[^:,]*::/.test(
          line,
        ),
      ),
    ).toBe(true);
    expect(commands(github)).toHaveLength(2);
    expect(commands(azure)).toHaveLength(2);
    for (const line of commands(azure)) expect(line).toMatch(/^##vso\[task\.logissue ([a-z]+=[^;\]]*;)+\]/);
  });

  test.each(['</failure><x>', '"><x a="', '&lt;', ']]>', '\u0000\u0008\u001b[31m\ufffe', 'a\u2028b'])('of XML: %j', (text) => {
    const xml = report(junit, hostile(text));
    expect(xml).not.toMatch(/<x|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/);
    const tags = [...xml.matchAll(/<(\/?)([a-z]+)(?: [a-z]+="[^"<]*")*(\/?)>/g)];
    expect(xml.replace(/<\?.*\?>\n/, '').replace(/<(\/?)([a-z]+)(?: [a-z]+="[^"<]*")*(\/?)>/g, '')).not.toMatch(/[<>]/);
    const depth = tags.reduce((sum, [, close, , empty]) => sum + (empty ? 0 : close ? -1 : 1), 0);
    expect(depth).toBe(0);
  });

  test.each([
    { text: '<img src=x onerror=y>', not: '<img' },
    { text: '[click](https://evil.example)', not: /(?<!\\)\]\(|https:\/\/evil/ },
    { text: 'hello @ada', not: '@ada' },
    { text: 'a | b', not: /is privileged|[^\\]\| b \|/ },
    { text: 'a\n# Title', not: /^# Title/m },
    { text: '``` x `` y', not: /^```/m },
    { text: 'https://evil.example', not: '| https://evil.example' },
    { text: '![x](//evil.example/p.png)', not: /(?<!\\)!\[/ },
  ])('of Markdown: $text', ({ text, not }) => {
    const page = report(markdown, {
      ...hostile('safe.yaml'),
      ...{ findings: [{ policy: 'container/no-privileged', file: 'safe.yaml', message: text, text: 'true', remedy: 'Do not.' }] },
    });
    if (typeof not === 'string') expect(page).not.toContain(not);
    else expect(page).not.toMatch(not);
  });

  test('of the code that paths stand in', () => {
    expect(report(markdown, hostile('a`b|c``d.yaml'))).toContain('``` a`b\\|c``d.yaml:4 ```');
  });
});
