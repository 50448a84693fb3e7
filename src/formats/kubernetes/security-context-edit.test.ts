import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { root } from '../../build/modules.mjs';
import { check, type Finding } from '../../index.ts';
import { applyEdits } from '../../tree/edit.ts';
import { Source } from '../../tree/source.ts';
import { readYaml } from '../../tree/yaml.ts';

const fixable = [
  'container/no-privilege-escalation',
  'container/read-only-root-filesystem',
  'container/no-privileged',
  'container/drop-all-capabilities',
  'container/seccomp-profile',
];

const findingsIn = async (stdin: string): Promise<readonly Finding[]> =>
  (await check({ root, stdin, level: 'strict', policyIds: fixable })).findings;

const nameOf = ({ policy, address }: Finding): string => `${policy} ${address}`;

function fixed(text: string, { fix }: Finding): string {
  const source = new Source('<stdin>', text);
  const edits = (fix?.edits ?? []).map(({ range, text: replacement }) => ({
    source,
    start: source.lineOffset(range.startLine) + range.startColumn - 1,
    end: source.lineOffset(range.endLine) + range.endColumn - 1,
    text: replacement,
  }));
  return applyEdits(text, edits);
}

/** Security contexts as people write them: absent, empty, with some settings, with comments, in all of their indentations. */
const settings = fc.subarray(
  [
    ['privileged: true # for the agent'],
    ['privileged: false'],
    ['# sets nothing'],
    ['readOnlyRootFilesystem: false'],
    ['allowPrivilegeEscalation: yes'],
    ['runAsUser: 10001   # the app'],
    ['seccompProfile:', '>type: Unconfined'],
    ['seccompProfile: {}'],
    ['capabilities: {}'],
    ['capabilities:', '>add:', '>>- NET_BIND_SERVICE'],
    ['capabilities:', '>drop: [NET_RAW, "MKNOD"]'],
    ['capabilities:', '>drop:', '>- NET_RAW # raw sockets', '>- MKNOD'],
    ['capabilities:', '>drop: []'],
  ],
  { minLength: 0 },
);

const block = (lines: readonly (readonly string[])[], step: number): readonly string[] => {
  const seen = new Set<string>();
  const unique = lines.filter(([first]) => {
    const key = (first as string).split(':')[0] as string;
    return !seen.has(key) && seen.add(key);
  });
  const flat = unique.flat().map((line) => line.replace(/^>*/, (depth) => ' '.repeat(depth.length * step)));
  const hasKey = unique.some(([first]) => !(first as string).startsWith('#'));
  return hasKey ? ['securityContext:', ...flat.map((line) => ' '.repeat(step) + line)] : [];
};

const context = (step: number): fc.Arbitrary<readonly string[]> =>
  fc.oneof(
    fc.constantFrom<readonly string[]>([], ['securityContext: {}'], ['securityContext:'], ['securityContext: # later']),
    settings.map((lines) => block(lines, step)),
  );

const container = (name: string, step: number): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(
      context(step),
      fc.constantFrom<readonly string[]>(
        [],
        ['args:', `${' '.repeat(step)}- |`, `${' '.repeat(step)}  echo one`, '', `${' '.repeat(step)}  echo two`],
      ),
      fc.constantFrom<readonly string[]>(
        ['image: registry.example.org/app:1.0.0'],
        ['image: "app:1.0.0" # pinned', 'imagePullPolicy: Always'],
      ),
      fc.boolean(),
    )
    .map(([security, args, image, first]) => {
      const rest = first ? [...security, ...image, ...args] : [...image, ...args, ...security];
      return [`name: ${name}`, ...rest].map((line, index) => (index === 0 ? `- ${line}` : line && `  ${line}`));
    });

const manifest = fc
  .record({ step: fc.constantFrom(2, 4), flush: fc.boolean(), windows: fc.boolean(), open: fc.boolean() })
  .chain(({ step, flush, windows, open }) =>
    fc.tuple(container('one', step), container('two', step)).map(([one, two]) => {
      const margin = ' '.repeat(flush ? 2 : 4);
      const lines = ['apiVersion: v1', 'kind: Pod', 'metadata:', '  name: web # the site', 'spec:', '  containers:'];
      const body = [...one, ...two].map((line) => line && margin + line);
      const text = [...lines, ...body, ...(open ? [] : ['  restartPolicy: Always', ''])].join(windows ? '\r\n' : '\n');
      return text;
    }),
  );

test('a fix makes its finding go away, no other come, and leaves the rest of the text alone', async () => {
  await fc.assert(
    fc.asyncProperty(manifest, async (text) => {
      const before = await findingsIn(text);
      for (const finding of before) {
        // Privilege escalation cannot be switched off while a container is privileged.
        if (finding.policy === 'container/no-privilege-escalation' && finding.fix === undefined) continue;
        expect(finding.fix, nameOf(finding)).toBeDefined();
        const result = fixed(text, finding);
        const after = (await findingsIn(result)).map(nameOf);
        const isGone = after.every((name) => name !== nameOf(finding));
        expect(isGone, `${nameOf(finding)}\n${result}`).toBe(true);
        expect(before.map(nameOf)).toEqual(expect.arrayContaining(after));

        const notices: string[] = [];
        readYaml(new Source('web.yaml', result), { version: '1.1', notice: ({ message }) => notices.push(message) });
        expect(notices).toEqual([]);
        // Every comment is still there, and no line is lost but the one whose value changed.
        const lost = text.split(/\r?\n/).filter((line) => !result.split(/\r?\n/).includes(line));
        expect(lost.length).toBeLessThanOrEqual(1);
        expect(result.match(/#.*/g) ?? []).toEqual(text.match(/#.*/g) ?? []);
        expect(result.includes('\r\n') && /[^\r]\n/.test(result)).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
});

test.each([
  { title: 'a container in flow style', text: 'spec:\n  containers: [{name: a, image: "a:1.0.0"}]' },
  {
    title: 'a security context in flow style',
    text: 'spec:\n  containers:\n  - name: a\n    image: a:1.0.0\n    securityContext: {runAsUser: 10001}',
  },
  {
    title: 'a security context that others share',
    text: 'x: &s\n  runAsUser: 10001\nspec:\n  containers:\n  - name: a\n    image: a:1.0.0\n    securityContext: *s',
  },
  {
    title: 'an anchored security context',
    text: 'spec:\n  containers:\n  - name: a\n    image: a:1.0.0\n    securityContext: &s\n      runAsUser: 10001',
  },
  {
    title: 'a merged security context',
    text: 'x: &c\n  securityContext:\n    runAsUser: 10001\nspec:\n  containers:\n  - name: a\n    <<: *c',
  },
  { title: 'JSON', text: '"spec": {"containers": [{"name": "a", "image": "a:1.0.0"}]}' },
])('no fix is offered for $title', async ({ text }) => {
  const findings = await findingsIn(`apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n${text}\n`);
  expect(findings.map((finding) => finding.policy)).toContain('container/read-only-root-filesystem');
  expect(findings.map((finding) => finding.fix)).toEqual(findings.map(() => undefined));
});

test('the fix of a fixture reads as people would write it', async () => {
  const text = readFileSync(`${root}/test-fixtures/container/no-privilege-escalation/fail/kubernetes/search.yaml`, 'utf8');
  const [finding] = (await findingsIn(text)).filter(
    ({ policy, address }) => policy === 'container/no-privilege-escalation' && address.endsWith('container search'),
  );
  expect(
    fixed(text, finding as Finding)
      .split('\n')
      .slice(23, 28),
  ).toMatchInlineSnapshot(`
    [
      "          securityContext:",
      "            runAsNonRoot: true",
      "            allowPrivilegeEscalation: false",
      "",
    ]
  `);
});
