import { expect, test } from 'vitest';
import { json } from './json.ts';
import { sampleRun } from './sample-run.ts';

test('a run is one object whose paths are relative', () => {
  const report = json(
    sampleRun({
      files: { 'compose.yaml': 'services:\n  web:\n    privileged: true\n' },
      findings: [{ policy: 'container/no-privileged', file: 'compose.yaml', message: 'services.web is privileged', text: 'true' }],
      open: [
        { policy: 'container/image-pinned', address: 'services.web', reason: '${TAG} is set nowhere', file: 'compose.yaml', text: 'web' },
      ],
      notices: [{ code: 'not-text', message: 'b.yaml is a binary file', lost: true, file: 'b.yaml' }],
    }),
  );
  expect(report).not.toContain('/home/ada');
  const { version, verdicts, ...rest } = JSON.parse(report);
  expect(verdicts['container/no-privileged']).toEqual({ pass: 0, fail: 1, open: 0 });
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
  expect(rest).toMatchInlineSnapshot(`
    {
      "findings": [
        {
          "address": "services.web",
          "block": {
            "endLine": 3,
            "startLine": 3,
          },
          "file": "compose.yaml",
          "fingerprint": "fee6e4c28e6cce9a2a22a824f392df8b",
          "level": "recommended",
          "message": "services.web is privileged",
          "policy": "container/no-privileged",
          "range": {
            "endColumn": 21,
            "endLine": 3,
            "startColumn": 17,
            "startLine": 3,
          },
          "related": [],
          "remedy": "Leave privileged mode off and grant only the capabilities, devices or mounts that the process needs.",
          "severity": "critical",
          "title": "Container is privileged",
        },
      ],
      "ignored": [],
      "level": "recommended",
      "notices": [
        {
          "code": "not-text",
          "file": "b.yaml",
          "lost": true,
          "message": "b.yaml is a binary file",
        },
      ],
      "open": [
        {
          "address": "services.web",
          "file": "compose.yaml",
          "policy": "container/image-pinned",
          "range": {
            "endColumn": 6,
            "endLine": 2,
            "startColumn": 3,
            "startLine": 2,
          },
          "reason": "\${TAG} is set nowhere",
        },
      ],
      "schemaVersion": 1,
      "stats": {
        "files": 1,
        "formats": {
          "compose": 1,
        },
        "projects": 1,
        "read": 1,
        "subjects": 2,
      },
    }
  `);
});
