import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { check } from '../../index.ts';
import { Source } from '../../tree/source.ts';
import { textOf } from '../../tree/span.ts';
import { dockerfile } from './index.ts';
import { readInstructions } from './instruction.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What one policy says of a Dockerfile: findings with their place, and what was left open. */
async function report(policy: string, text: string, name = 'Dockerfile'): Promise<readonly string[]> {
  const root = mkdtempSync(join(tmpdir(), 'iac-guard-dockerfile-'));
  folders.push(root);
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
  const result = await check({ root, level: 'strict', policyIds: [policy] });
  return [
    ...result.findings.map(({ range, message }) => `${range.startLine}:${range.startColumn}-${range.endColumn} ${message}`),
    ...result.open.map(({ reason }) => `open: ${reason}`),
    ...result.notices.map(({ code, message }) => `${code}: ${message}`),
  ];
}

test.each([
  { title: 'the last USER counts', text: 'FROM debian:12\nUSER app\nUSER root\n', says: ['3:6-10 Dockerfile runs as root (USER: root)'] },
  { title: 'an unprivileged user passes', text: 'FROM debian:12\nUSER 10001:10001\n', says: [] },
  {
    title: 'no USER at all',
    text: 'FROM debian:12\nRUN id\n',
    says: ['1:1-15 Dockerfile may run as root: no user is set, and nothing shows that its image sets one (USER is not set)'],
  },
  {
    title: 'scratch starts as root',
    text: 'FROM scratch\nCOPY app /\n',
    says: ['1:1-13 Dockerfile runs as root (USER is not set; the default is root)'],
  },
  {
    title: 'the user of an earlier stage that the last one stands on',
    text: 'FROM debian:12 AS base\nUSER app\nFROM base\nRUN id\n',
    says: [],
  },
  {
    title: 'the user of an earlier stage that is only copied from does not count',
    text: 'FROM golang:1.23 AS build\nUSER app\nFROM debian:12\nCOPY --from=build /app /app\n',
    says: ['3:1-15 Dockerfile may run as root: no user is set, and nothing shows that its image sets one (USER is not set)'],
  },
  { title: 'a base image that is known not to be root', text: 'FROM nginxinc/nginx-unprivileged:1.27\n', says: [] },
  { title: 'a user from an ARG with default', text: 'FROM debian:12\nARG UID=10001\nUSER ${UID}\n', says: [] },
  {
    title: 'a user from ENV',
    text: 'FROM debian:12\nENV RUN_AS=root\nUSER $RUN_AS\n',
    says: ['3:6-13 Dockerfile runs as root (USER: root)'],
  },
  { title: 'a default in place', text: 'FROM debian:12\nUSER ${WHO:-app}\n', says: [] },
  { title: 'an ARG without default is open', text: 'FROM debian:12\nARG UID\nUSER ${UID}\n', says: ['open: ARG UID has no default'] },
  {
    title: 'a variable that only the base image can set is open',
    text: 'FROM debian:12\nUSER $APP_UID\n',
    says: ['open: ${APP_UID} is set nowhere in this Dockerfile; the base image may set it'],
  },
  { title: 'a brace that is not closed is open', text: 'FROM debian:12\nUSER ${WHO:-app\n', says: ['open: ${WHO is not closed'] },
  { title: '.NET images set APP_UID', text: 'FROM mcr.microsoft.com/dotnet/aspnet:8.0\nUSER $APP_UID\n', says: [] },
  { title: 'a base that nobody names is open', text: 'ARG BASE\nFROM ${BASE}\n', says: ['open: ARG BASE has no default'] },
  { title: 'ONBUILD USER works in the stage that stands on it', text: 'FROM debian:12 AS base\nONBUILD USER app\nFROM base\n', says: [] },
  {
    title: 'quotes and a comment between continued lines',
    text: 'FROM debian:12\nUSER \\\n  # the service\n  "root"\n',
    says: ['4:3-9 Dockerfile runs as root (USER: root)'],
  },
  { title: 'words in a here-document are no instructions', text: 'FROM debian:12\nRUN <<EOF\nUSER root\nEOF\nUSER app\n', says: [] },
  {
    title: 'another escape character',
    text: '# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN dir C:\\\nUSER app\n',
    says: [],
  },
  { title: 'CRLF', text: 'FROM debian:12\r\nUSER root\r\n', says: ['2:6-10 Dockerfile runs as root (USER: root)'] },
])('container/non-root: $title', async ({ text, says }) => expect(await report('container/non-root', text)).toEqual(says));

test.each([
  {
    title: 'each stage and each image copied from',
    text: 'FROM golang AS build\nFROM alpine:3.20\nCOPY --from=build /a /a\nCOPY --from=ghcr.io/acme/tool:latest /t /t\n',
    says: [
      '1:6-12 Dockerfile uses an image that can change under the same name: no tag means latest (FROM: golang)',
      '4:13-37 Dockerfile uses an image that can change under the same name: the tag latest names no version (COPY --from: ghcr.io/acme/tool:latest)',
    ],
  },
  {
    title: 'a stage, its number and scratch are no images',
    text: 'FROM alpine:3.20 AS base\nFROM base AS next\nCOPY --from=0 /a /a\nFROM scratch\nCOPY --from=next /a /a\n',
    says: [],
  },
  { title: '--platform is no image', text: 'FROM --platform=$BUILDPLATFORM alpine:3.20\n', says: [] },
  {
    title: 'the default of a global ARG',
    text: 'ARG TAG=latest\nFROM alpine:${TAG}\n',
    says: ['2:6-19 Dockerfile uses an image that can change under the same name: the tag latest names no version (FROM: alpine:latest)'],
  },
  { title: 'an ARG made of another', text: 'ARG V=3.20\nARG BASE="alpine:$V"\nFROM $BASE\n', says: [] },
  { title: 'a tag that nobody gives', text: 'ARG TAG\nFROM alpine:${TAG}\n', says: ['open: ARG TAG has no default'] },
  { title: 'a tag cut to a pattern', text: 'ARG TAG=v1.2\nFROM acme/app:${TAG#v}\n', says: ['open: ${TAG…} is cut to a pattern'] },
  {
    title: 'an alternative for a variable that is set',
    text: 'ARG DEBUG=1\nFROM acme/app:${DEBUG:+latest}\n',
    says: ['2:6-31 Dockerfile uses an image that can change under the same name: the tag latest names no version (FROM: acme/app:latest)'],
  },
])('container/image-pinned: $title', async ({ text, says }) => expect(await report('container/image-pinned', text)).toEqual(says));

test.each([
  {
    title: 'NONE switches it off',
    text: 'FROM alpine:3.20 AS a\nHEALTHCHECK CMD true\nFROM a\nHEALTHCHECK NONE\n',
    says: ['4:1-17 Dockerfile declares no health check'],
  },
  { title: 'inherited from an earlier stage', text: 'FROM alpine:3.20 AS a\nHEALTHCHECK --interval=5s CMD true\nFROM a\n', says: [] },
])('container/health-check: $title', async ({ text, says }) => {
  const lines = await report('container/health-check', text);
  expect(lines.map((line) => line.replace(/ \(.*\)$/, ''))).toEqual(says);
});

test('a file without FROM is a notice', async () => {
  expect(await report('container/non-root', 'RUN id\n')).toEqual([
    'syntax-error: no FROM, so this describes no image and was not checked; docker build would refuse this file',
  ]);
});

test.each([
  {
    title: 'nested defaults',
    text: `FROM debian:12\nUSER ${'${A:-'.repeat(5000)}${'}'.repeat(5000)}\n`,
    says: ['open: variables are nested deeper than 50 levels'],
  },
  {
    title: 'variables that double',
    text: [
      'FROM debian:12',
      'ENV A0=app',
      ...Array.from({ length: 60 }, (_, index) => `ENV A${index + 1}=$A${index}$A${index}`),
      'USER $A60',
      '',
    ].join('\n'),
    says: ['open: a value grows past 100000 characters'],
  },
])('bounds: $title', async ({ text, says }) => expect(await report('container/non-root', text)).toEqual(says));

test('a base without a name is a notice', async () => {
  expect(await report('container/non-root', 'ARG BASE=\nFROM ${BASE}\n')).toEqual([
    'syntax-error: FROM names no image; docker build would refuse this file',
  ]);
});

test('an unknown instruction is a notice, and the rest is judged', async () => {
  expect(await report('container/non-root', 'FROM debian:12\nRNU id\nUSER root\n')).toEqual([
    '3:6-10 Dockerfile runs as root (USER: root)',
    'syntax-error: unknown instruction RNU; docker build would refuse this file',
  ]);
});

test.each([
  { path: 'Dockerfile', text: '', claimed: true },
  { path: 'api/Containerfile', text: 'FROM a', claimed: true },
  { path: 'web.dockerfile', text: 'FROM a', claimed: true },
  { path: 'Dockerfile.dev', text: '# syntax=docker/dockerfile:1\n\nARG A\nFROM a\n', claimed: true },
  { path: 'Dockerfile-alpine', text: 'FROM a', claimed: true },
  { path: 'Dockerfile.dockerignore', text: 'FROM a', claimed: false },
  { path: 'Dockerfile.md', text: '# How to\n\nBuild it.', claimed: false },
  { path: 'notes.txt', text: 'FROM a', claimed: false },
  { path: '<stdin>', text: 'FROM a', claimed: true },
])('$path is a Dockerfile: $claimed', ({ path, text, claimed }) => {
  expect(dockerfile.claim([new Source(path, text)], {} as never)).toHaveLength(claimed ? 1 : 0);
});

test('instructions keep their place over continued lines', () => {
  const source = new Source('Dockerfile', 'FROM a\nENV ONE=1 \\\n\n    TWO=2\nRUN cat <<A <<-B\nx\nA\n\tB\nUSER me\n');
  const { instructions } = readInstructions(source);
  expect(instructions.map(({ keyword }) => keyword)).toEqual(['FROM', 'ENV', 'RUN', 'USER']);
  const [, env, run] = instructions;
  const two = env?.text.indexOf('TWO') ?? -1;
  expect(env && textOf(env.place(two, two + 5))).toBe('TWO=2');
  expect(run && textOf(run.span)).toBe('RUN cat <<A <<-B\nx\nA\n\tB');
});
