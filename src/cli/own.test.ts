import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle } from '../build/bundle.mjs';

/** What users set up for themselves: a configuration, and policies of their own. */
let home: string;
let shop: string;

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'iac-guard-own-')));
  await bundle(join(home, 'dist'));
}, 60_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

beforeEach(() => {
  shop = join(home, 'shop');
  rmSync(shop, { recursive: true, force: true });
  write('compose.yaml', compose('nginx:latest'));
});

const compose = (image: string): string => `services:\n  web:\n    image: ${image}\n    privileged: true\n`;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(shop, path)), { recursive: true });
  writeFileSync(join(shop, path), text);
}

function iacGuard(...words: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(home, 'dist/cli.mjs'), ...words], {
    cwd: shop,
    env: { PATH: process.env['PATH'], HOME: home },
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

describe('init', () => {
  test('writes a configuration that is valid, and leaves out tests and examples', () => {
    write('examples/demo/compose.yaml', compose('nginx:latest'));
    const { status, stdout } = iacGuard('init');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^written: \.iac-guard\.yaml; \d+ findings in 2 files \(2 compose\)\n/);
    expect(readFileSync(join(shop, '.iac-guard.yaml'), 'utf8')).toContain('extends: [recommended]\n');
    const { findings } = JSON.parse(iacGuard('check', '--format', 'json').stdout);
    expect(new Set(findings.map((one: { file: string }) => one.file))).toEqual(new Set(['compose.yaml']));
  });

  test('what it suggests is valid too', () => {
    iacGuard('init');
    const text = readFileSync(join(shop, '.iac-guard.yaml'), 'utf8');
    const suggested = text.replace(/^# (?=(policies|ignores|failOn):| {2})/gm, '').replace(/^# {2}/gm, '  ');
    write('.iac-guard.yaml', suggested.replace(/^ {2}# iac-guard: ignore.*\n/m, ''));
    expect(readFileSync(join(shop, '.iac-guard.yaml'), 'utf8')).toMatch(/^policies:\n {2}container\/image-digest: on$/m);
    const { status, stderr } = iacGuard('check');
    expect({ status, stderr }).toEqual({ status: expect.any(Number), stderr: '' });
    expect(status).not.toBe(2);
  });

  test('overwrites nothing', () => {
    write('.iac-guard.yml', 'exclude: [a]\n');
    const { status, stderr } = iacGuard('init');
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'iac-guard: there is a configuration already: .iac-guard.yml\n' });
  });
});

describe('test', () => {
  beforeEach(() => {
    write(
      'guard/own/no-nginx.yaml',
      `id: own/no-nginx
title: Image is of the old registry
severity: low
level: strict
subject: container
each: images
formats: [compose]
require: "!image.reference.startsWith('nginx')"
at: reference
message: "{address} uses an image that we no longer build"
why: Nobody mends it any more.
remedy: Take the image of the new registry.
`,
    );
    write('guard/own/no-nginx.test/fail/old.yaml', compose('nginx:1'));
    write('guard/own/no-nginx.test/pass/project/compose.yaml', compose('registry.example/web:1'));
  });

  test('says that a policy does what its examples ask', () => {
    const { status, stdout, stderr } = iacGuard('test', 'guard');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe('ok    own/no-nginx  fail  1 example\nok    own/no-nginx  pass  1 example\n\n1 policy, all as they should be\n');
  });

  test('says where it does not', () => {
    write('guard/own/no-nginx.test/fail/new.yaml', compose('registry.example/web:1'));
    write('guard/own/no-nginx.test/pass/old.yaml', compose('nginx:1'));
    write('guard/own/no-nginx.test/pass/none.yaml', 'services:\n');
    const { status, stdout } = iacGuard('test', 'guard');
    expect(status).toBe(1);
    expect(stdout).toContain('guard/own/no-nginx.test/fail/new.yaml: nothing was found: the policy passes');
    expect(stdout).toContain(
      'guard/own/no-nginx.test/pass/old.yaml: found at old.yaml:3: services.web uses an image that we no longer build',
    );
    expect(stdout).toContain('guard/own/no-nginx.test/pass/none.yaml: the policy concerns nothing in it');
    expect(stdout).toContain('\n3 problems\n');
  });

  test('asks for examples of both outcomes', () => {
    rmSync(join(shop, 'guard/own/no-nginx.test/pass'), { recursive: true });
    const { status, stdout } = iacGuard('test', 'guard');
    expect(status).toBe(1);
    expect(stdout).toContain('guard/own/no-nginx.test/pass/ has no example');
  });

  test('examples are no policies', () => {
    expect(iacGuard('check', '--policies', 'guard', '--policy', 'own/no-nginx', 'compose.yaml').status).toBe(1);
  });

  test('its page has no empty options', () => {
    expect(iacGuard('test', '--help').stdout).not.toContain('options');
  });
});
