import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../index.ts';
import { text } from '../../reporters/text.ts';

const compose = `services:
  web:
    image: nginx:latest
    user: "10001:10001"
    read_only: true
    cap_drop: [ALL]
    security_opt: ["no-new-privileges:true"]
    mem_limit: 256m
    cpus: 0.5
    logging: {driver: local}
  agent:
    image: registry.example.com/agent:\${AGENT_VERSION}
    extends: {service: web}
    volumes:
      - /var/run/docker.sock:/var/run/docker.sock:ro
`;

/** A check as a user sees it, run for real. */
export async function example(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'iac-guard-example-'));
  try {
    writeFileSync(join(folder, 'compose.yaml'), compose);
    const report = text(await check({ root: folder }), { color: false, width: 100, showOpen: false });
    return `\`\`\`console\n$ cat compose.yaml\n${compose}\n$ iac-guard check\n${report.trim()}\n\`\`\``;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
